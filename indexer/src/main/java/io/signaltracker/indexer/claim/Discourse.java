// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.claim;

import io.signaltracker.indexer.entity.Mention;
import io.signaltracker.indexer.language.Cell;
import io.signaltracker.indexer.language.Lexicon;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a document has spoken of so far: resolves "it", "the model", "both", "the company", "ours"
 * sentence by sentence. One per document, not thread-safe.
 */
final class Discourse {

  private static final Set<String> DEFINITE =
      Set.of(
          "the", "this", "that", "its", "their", "these", "those", "said", "his", "her", "our",
          "both");
  private static final Set<String> JOINTS = Set.of("and", "or", ",", "&", "nor");
  private static final Lexicon LEXICON = Lexicon.shipped();

  private final Voice voice;
  private final boolean casual;
  private final Topic topic;
  private List<String> models = List.of();
  private List<String> group = List.of();
  private List<String> orgs = List.of();
  private @Nullable String person;
  private @Nullable String holder;

  private List<Cell> cells = List.of();
  private List<Mention> mentions = List.of();
  private final List<String> seenModels = new ArrayList<>();

  /** Whose something is in this sentence: still spoken of in the next, not what "it" is in this. */
  private final List<String> possessors = new ArrayList<>();

  private final List<String> seenOrgs = new ArrayList<>();

  /**
   * For one document.
   *
   * @param casual whether it is a thread, where "it" means what the thread is about
   */
  Discourse(Voice voice, Topic topic, boolean casual) {
    this.voice = voice;
    this.topic = topic;
    this.casual = casual;
  }

  /** The model that a sentence without any is about; empty where the document has none. */
  Set<String> topic() {
    return topic.model().isEmpty() ? Set.of() : Set.of(topic.model());
  }

  /** The model spoken of last; empty where there was none yet. */
  Set<String> last() {
    return models.isEmpty() ? Set.of() : Set.of(models.getFirst());
  }

  /** Who held the last claim; null where there was none. */
  @Nullable String holder() {
    return holder;
  }

  void heldBy(String name) {
    holder = name;
  }

  @Nullable String person() {
    return person;
  }

  /** What the words of the next sentence refer to; then takes note of what it names. */
  List<ReadSentence.@Nullable Referent> read(List<Cell> next, List<Mention> named) {
    cells = next;
    mentions = named;
    seenModels.clear();
    possessors.clear();
    seenOrgs.clear();
    noteGroup();
    List<ReadSentence.@Nullable Referent> referents = new ArrayList<>();
    for (int at = 0; at < cells.size(); at++) {
      ReadSentence.Referent referent = cells.get(at).isMention() ? null : referent(at);
      referents.add(referent);
      note(cells.get(at), referent);
    }
    remember();
    return referents;
  }

  private void note(Cell cell, ReadSentence.@Nullable Referent referent) {
    if (referent != null && cell.isNoun()) {
      seenModels.addAll(referent.models());
      seenOrgs.addAll(referent.orgs());
    } else if (referent != null && Set.of("it", "itself").contains(cell.lower())) {
      seenModels.addAll(referent.models());
    } else if (referent != null && cell.lower().equals("its")) {
      possessors.addAll(referent.models());
    }
    String canonical = cell.isMention() ? mentions.get(cell.ref()).canonical() : null;
    if (canonical != null) {
      switch (mentions.get(cell.ref()).type()) {
        case MODEL -> seenModels.add(canonical);
        case ORG -> seenOrgs.add(canonical);
        case PERSON -> person = canonical;
        case MODEL_FAMILY, BENCHMARK, PRODUCT -> {}
      }
    }
  }

  private void remember() {
    seenModels.addAll(possessors);
    if (!seenModels.isEmpty()) {
      models = List.copyOf(new LinkedHashSet<>(seenModels));
    }
    if (!seenOrgs.isEmpty()) {
      orgs = List.copyOf(new LinkedHashSet<>(seenOrgs));
    }
  }

  /** "A and B", "A, B and C": what "both" or "they" means later. */
  private void noteGroup() {
    List<String> run = new ArrayList<>();
    for (Cell cell : cells) {
      String model = cell.slot().equals("M") ? mentions.get(cell.ref()).canonical() : null;
      if (model != null) {
        run.add(model);
      } else if (!JOINTS.contains(cell.lower())) {
        run.clear();
      }
      if (run.size() > 1) {
        group = List.copyOf(new LinkedHashSet<>(run));
      }
    }
  }

  private ReadSentence.@Nullable Referent referent(int at) {
    return switch (cells.get(at).lower()) {
      case "it", "its", "itself" ->
          new ReadSentence.Referent(isAnyOne(at) ? List.of() : one(), itsOrg(at));
      case "this", "that", "what" ->
          isPronoun(at) ? new ReadSentence.Referent(one(), List.of()) : null;
      case "they", "them", "themselves", "both", "pair", "duo", "two", "neither" ->
          new ReadSentence.Referent(group(at), org());
      case "we", "us", "our", "ours", "i", "my", "mine" ->
          new ReadSentence.Referent(List.of(), us(at));
      case "he", "she", "his", "her", "hers" -> new ReadSentence.Referent(List.of(), employer());
      case "theirs", "their" -> new ReadSentence.Referent(List.of(), org());
      default -> definite(at);
    };
  }

  /** "If you see an unsigned model, it is not ours": it is none in particular. */
  private boolean isAnyOne(int at) {
    boolean supposed = false;
    boolean indefinite = false;
    for (Cell cell : cells.subList(0, at)) {
      supposed |= Set.of("if", "when", "whenever", "unless").contains(cell.lower());
      indefinite =
          Set.of("a", "an", "any", "another").contains(cell.lower())
              || indefinite && isModifier(cell);
      if (supposed && indefinite && LEXICON.is(cell, "MODEL")) {
        return true;
      }
    }
    return false;
  }

  /** "This" without a noun behind it, not a relative "that". */
  private boolean isPronoun(int at) {
    String tag = cells.get(at).tag();
    if (tag.equals("WDT") || tag.equals("IN") || at + 1 == cells.size()) {
      return at + 1 == cells.size() && !tag.equals("IN");
    }
    Cell next = cells.get(at + 1);
    return !next.isNoun() && !next.tag().startsWith("JJ") && !next.isMention();
  }

  /** "It" is a company where one was named before in the sentence, or where it speaks or acts. */
  private List<String> itsOrg(int at) {
    boolean acts =
        cells.subList(at + 1, Math.min(cells.size(), at + 4)).stream()
            .filter(Cell::isVerb)
            .anyMatch(Discourse::isAct);
    return acts || !seenOrgs.isEmpty() ? org() : List.of();
  }

  private static boolean isAct(Cell verb) {
    return LEXICON.is(verb, "SAY")
        || LEXICON.is(verb, "CONFIRM")
        || LEXICON.is(verb, "DENY")
        || LEXICON.is(verb, "MAKE")
        || LEXICON.is(verb, "SHIP");
  }

  private ReadSentence.@Nullable Referent definite(int at) {
    Cell cell = cells.get(at);
    boolean voice =
        cell.lower().startsWith("spokes") || LEXICON.is(cell, "STATEMENT") && isDefinite(at);
    if (voice && !isModified(at)) {
      return new ReadSentence.Referent(List.of(), org());
    }
    if (!cell.isNoun() || !isDefinite(at) || isModified(at)) {
      return null;
    }
    boolean plural = cell.tag().equals("NNS");
    boolean company =
        LEXICON.is(cell, "COMPANY") || LEXICON.is(cell, "TEAM") || cell.lower().equals("employer");
    if (LEXICON.is(cell, "MODEL") || LEXICON.is(cell, "ALIASNOUN")) {
      return new ReadSentence.Referent(
          plural ? group(at) : one(), company ? company(at) : List.of());
    }
    return company && !plural ? new ReadSentence.Referent(List.of(), company(at)) : null;
  }

  private List<String> company(int at) {
    if (voice.firstPerson() != null) {
      return List.of(voice.firstPerson());
    }
    if (at > 0 && Set.of("his", "her").contains(cells.get(at - 1).lower())) {
      return employer();
    }
    // ", the company said": whoever the text was about before, not whom this sentence names.
    boolean trailing =
        at > 1
            && at + 1 < cells.size()
            && cells.get(at - 2).text().equals(",")
            && LEXICON.is(cells.get(at + 1), "SAY");
    return trailing && !orgs.isEmpty() ? List.of(orgs.getFirst()) : org();
  }

  /** "The team behind X" is told by what follows, not by what went before. */
  private boolean isModified(int at) {
    return at + 1 < cells.size()
        && Set.of("behind", "of", "at", "from", "for", "named", "called")
            .contains(cells.get(at + 1).lower());
  }

  private boolean isDefinite(int at) {
    for (int before = at - 1; before >= Math.max(0, at - 5); before--) {
      Cell cell = cells.get(before);
      if (DEFINITE.contains(cell.lower())) {
        return true;
      }
      if (!isModifier(cell)) {
        return false;
      }
    }
    return false;
  }

  private static boolean isModifier(Cell cell) {
    return !cell.isMention()
            && (cell.tag().startsWith("JJ")
                || cell.isNoun()
                || cell.tag().startsWith("VB")
                || cell.tag().equals("CD")
                || cell.tag().equals("HYPH"))
        || cell.slot().equals("F");
  }

  /**
   * "It": what this sentence named first; else what the text is about, unless it has just turned to
   * another unknown model.
   */
  private List<String> one() {
    if (!seenModels.isEmpty()) {
      return List.of(seenModels.getFirst());
    }
    String about = topic.model();
    boolean turned =
        !models.isEmpty()
            && !models.contains(about)
            && !casual
            && !(topic.isListed(models.getFirst()) && !topic.isListed(about));
    if (turned) {
      return List.of(models.getFirst());
    }
    return about.isEmpty() ? List.of() : List.of(about);
  }

  /** "Both", "the pair", "the Sonnet models". */
  private List<String> group(int at) {
    Cell before = at > 0 ? cells.get(at - 1) : cells.get(at);
    if (before.slot().equals("F") || before.slot().equals("X")) {
      List<String> members = topic.members(before.text());
      if (members.size() > 1) {
        return members;
      }
    }
    if (!group.isEmpty()) {
      return group;
    }
    List<String> siblings = topic.siblings();
    return siblings.isEmpty() ? one() : siblings;
  }

  private List<String> org() {
    List<String> from = seenOrgs.isEmpty() ? orgs : seenOrgs;
    return from.isEmpty() ? List.of() : List.of(from.getFirst());
  }

  /** "We" is the vendor on its own site, and the organisation that is quoted elsewhere. */
  private List<String> us(int at) {
    if (voice.firstPerson() != null) {
      return List.of(voice.firstPerson());
    }
    boolean quoted =
        cells.subList(0, at).stream()
            .anyMatch(cell -> Set.of("\"", "“", "``").contains(cell.text()));
    if (!quoted) {
      return List.of();
    }
    for (Cell cell : cells) {
      String org = cell.isMention() ? speaker(mentions.get(cell.ref())) : null;
      if (org != null) {
        return List.of(org);
      }
    }
    List<String> employer = employer();
    return !employer.isEmpty() || orgs.isEmpty() ? employer : List.of(orgs.getFirst());
  }

  private @Nullable String speaker(Mention mention) {
    return switch (mention.type()) {
      case ORG -> mention.canonical();
      case PERSON ->
          mention.canonical() == null ? null : voice.employers().get(mention.canonical());
      case MODEL, MODEL_FAMILY, BENCHMARK, PRODUCT -> null;
    };
  }

  private List<String> employer() {
    String org = person == null ? null : voice.employers().get(person);
    return org == null ? List.of() : List.of(org);
  }
}
