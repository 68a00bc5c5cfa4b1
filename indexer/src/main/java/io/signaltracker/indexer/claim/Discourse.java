// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.claim;

import io.signaltracker.indexer.entity.Mention;
import io.signaltracker.indexer.language.Cell;
import io.signaltracker.indexer.language.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a document has spoken of so far: resolves "it", "the model", "both", "the company", "ours"
 * sentence by sentence. One per document, not thread-safe.
 */
final class Discourse {

  private static final Lexicon LEXICON = Lexicon.shipped();

  private final Voice voice;
  private final boolean casual;
  private final Topic topic;
  private final Spoken spoken = new Spoken();
  private @Nullable String holder;
  private List<Draft> asked = List.of();

  private List<Cell> cells = List.of();
  private List<Mention> mentions = List.of();
  private Phrases phrases = new Phrases(List.of());

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
    return spoken.models().isEmpty() ? Set.of() : Set.of(spoken.models().getFirst());
  }

  /** Who held the last claim; null where there was none. */
  @Nullable String holder() {
    return holder;
  }

  void heldBy(String name) {
    holder = name;
  }

  /** What the sentence before asked. */
  List<Draft> asked() {
    return asked;
  }

  void ask(List<Draft> drafts) {
    asked = drafts;
  }

  @Nullable String person() {
    return spoken.person();
  }

  /** What the words of the next sentence refer to; then takes note of what it names. */
  List<ReadSentence.@Nullable Referent> read(List<Cell> next, List<Mention> named) {
    cells = next;
    mentions = named;
    phrases = new Phrases(next);
    spoken.begin(next, named);
    List<ReadSentence.@Nullable Referent> referents = new ArrayList<>();
    for (int at = 0; at < cells.size(); at++) {
      ReadSentence.Referent referent = cells.get(at).isMention() ? null : referent(at);
      referents.add(referent);
      note(cells.get(at), referent);
    }
    spoken.end();
    return referents;
  }

  private void note(Cell cell, ReadSentence.@Nullable Referent referent) {
    if (referent != null) {
      spoken.note(cell, referent);
    }
    if (cell.isMention()) {
      spoken.note(mentions.get(cell.ref()));
    }
  }

  private ReadSentence.@Nullable Referent referent(int at) {
    return switch (cells.get(at).lower()) {
      case "it", "its", "itself" ->
          new ReadSentence.Referent(phrases.isAnyOne(at) ? List.of() : one(), itsOrg(at));
      case "this", "that", "what" ->
          phrases.isPronoun(at) ? new ReadSentence.Referent(one(), List.of()) : null;
      case "they", "them", "themselves", "both", "pair", "duo", "two", "neither" ->
          new ReadSentence.Referent(group(at), org());
      case "former", "latter" -> ofTwo(at);
      case "we", "us", "our", "ours", "i", "my", "mine" ->
          new ReadSentence.Referent(List.of(), us(at));
      case "he", "she", "his", "her", "hers" -> new ReadSentence.Referent(List.of(), employer());
      case "theirs", "their" ->
          new ReadSentence.Referent(
              List.of(), phrases.isAskedFirst() && org().isEmpty() ? orgAhead(at) : org());
      default -> definite(at);
    };
  }

  /** "The former", "the latter": the first or the second of two models named in a row. */
  private ReadSentence.@Nullable Referent ofTwo(int at) {
    boolean alone =
        at > 0
            && cells.get(at - 1).lower().equals("the")
            && (at + 1 == cells.size() || !isNamed(cells.get(at + 1)));
    if (!alone || spoken.group().size() != 2) {
      return null;
    }
    int which = cells.get(at).lower().equals("former") ? 0 : 1;
    return new ReadSentence.Referent(List.of(spoken.group().get(which)), List.of());
  }

  private static boolean isNamed(Cell cell) {
    return cell.isMention() || cell.isNoun() || cell.tag().startsWith("JJ");
  }

  /** "It" is a company where one was named before in the sentence, or where it speaks or acts. */
  private List<String> itsOrg(int at) {
    List<String> ahead = phrases.isAskedFirst() ? orgAhead(at) : List.of();
    if (!ahead.isEmpty()) {
      return ahead;
    }
    boolean owns = phrases.isActing(at) || phrases.isOwningModel(at);
    return owns || !spoken.orgsHere().isEmpty() ? org() : List.of();
  }

  private ReadSentence.@Nullable Referent definite(int at) {
    Cell cell = cells.get(at);
    boolean voice =
        cell.lower().startsWith("spokes")
            || LEXICON.is(cell, "STATEMENT") && phrases.isDefinite(at);
    if (voice && !phrases.isModified(at)) {
      return new ReadSentence.Referent(List.of(), org());
    }
    if (!cell.isNoun() || !phrases.isDefinite(at) || phrases.isModified(at)) {
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
      List<String> employer = employer();
      return employer.isEmpty() && !spoken.orgsHere().isEmpty() ? org() : employer;
    }
    // ", the company said": whoever the text was about before, not whom this sentence names.
    boolean trailing =
        at > 1
            && at + 1 < cells.size()
            && cells.get(at - 2).text().equals(",")
            && LEXICON.is(cells.get(at + 1), "SAY");
    if (trailing && !spoken.orgs().isEmpty()) {
      return List.of(spoken.orgs().getFirst());
    }
    List<String> org = org();
    return org.isEmpty() && phrases.endsInSaying() ? orgAhead(at) : org;
  }

  /**
   * "It": what this sentence named first; else what the text is about, unless it has just turned to
   * another unknown model.
   */
  private List<String> one() {
    if (!spoken.modelsHere().isEmpty()) {
      return List.of(spoken.modelsHere().getFirst());
    }
    String about = topic.model();
    boolean turned =
        !spoken.models().isEmpty()
            && !spoken.models().contains(about)
            && !casual
            && !(topic.isListed(spoken.models().getFirst()) && !topic.isListed(about));
    if (turned) {
      return List.of(spoken.models().getFirst());
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
    if (!spoken.group().isEmpty()) {
      return spoken.group();
    }
    List<String> siblings = topic.siblings();
    if (siblings.isEmpty() && isTwo(cells.get(at)) && spoken.recent().size() == 2) {
      return spoken.recent();
    }
    return siblings.isEmpty() ? one() : siblings;
  }

  private static boolean isTwo(Cell cell) {
    return Set.of("both", "pair", "duo", "two", "neither").contains(cell.lower());
  }

  private List<String> org() {
    List<String> from = spoken.orgsHere().isEmpty() ? spoken.orgs() : spoken.orgsHere();
    return from.isEmpty() ? List.of() : List.of(from.getFirst());
  }

  /** "Asked whether it made X, O ...", "The company made X, O said": named behind the pronoun. */
  private List<String> orgAhead(int at) {
    List<String> named =
        cells.subList(at, cells.size()).stream()
            .filter(cell -> cell.slot().equals("O"))
            .map(cell -> mentions.get(cell.ref()).canonical())
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    return named.size() == 1 ? named : List.of();
  }

  /** "We" is the vendor on its own site, and the organisation that is quoted elsewhere. */
  private List<String> us(int at) {
    if (voice.firstPerson() != null) {
      return List.of(voice.firstPerson());
    }
    boolean quoted =
        cells.subList(0, at).stream()
            .anyMatch(cell -> Set.of("\"", "“", "``").contains(cell.text()));
    int said = quoted ? 0 : phrases.saidFrom(at);
    if (said < at && !quoted) {
      return List.of();
    }
    for (Cell cell : cells.subList(said, cells.size())) {
      String org = cell.isMention() ? speaker(mentions.get(cell.ref())) : null;
      if (org != null) {
        return List.of(org);
      }
    }
    List<String> employer = employer();
    return !employer.isEmpty() || spoken.orgs().isEmpty()
        ? employer
        : List.of(spoken.orgs().getFirst());
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
    String person = person();
    String org = person == null ? null : voice.employers().get(person);
    return org == null ? List.of() : List.of(org);
  }
}
