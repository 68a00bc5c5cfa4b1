// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.claim;

import io.signaltracker.indexer.entity.EntityType;
import io.signaltracker.indexer.entity.Mention;
import io.signaltracker.indexer.language.Cell;
import io.signaltracker.indexer.language.Lexicon;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a document has spoken of so far: resolves "it", "the model", "both", "the company", "ours"
 * sentence by sentence. One per document, not thread-safe.
 */
final class Discourse {

  private static final Set<String> DEFINITE =
      Set.of("the", "this", "that", "its", "their", "these", "those", "said");
  private static final Set<String> JOINTS = Set.of("and", "or", ",", "&", "nor");
  private static final int IN_TITLE = 2;
  private static final int UNLISTED = 2;

  private final Voice voice;
  private final boolean casual;
  private final String topic;
  private List<String> models = List.of();
  private List<String> group = List.of();
  private List<String> orgs = List.of();
  private @Nullable String person;

  /**
   * For one document.
   *
   * @param casual whether it is a thread, where "it" means what the thread is about
   * @param isListed whether a model belongs to a known family: rarely what is asked about
   */
  Discourse(
      Voice voice,
      List<Mention> mentions,
      String title,
      boolean casual,
      Predicate<String> isListed) {
    this.voice = voice;
    this.casual = casual;
    this.topic = topic(mentions, title, isListed);
  }

  /** The model named most often, the earliest of several. */
  private static String topic(List<Mention> mentions, String title, Predicate<String> isListed) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Mention mention : mentions) {
      String name = mention.canonical();
      if (mention.type() == EntityType.MODEL && name != null) {
        counts.merge(
            name, counts.containsKey(name) ? 1 : first(mention, title, isListed), Integer::sum);
      }
    }
    String best = "";
    for (Map.Entry<String, Integer> count : counts.entrySet()) {
      best = count.getValue() > counts.getOrDefault(best, 0) ? count.getKey() : best;
    }
    return best;
  }

  private static int first(Mention mention, String title, Predicate<String> isListed) {
    int inTitle = title.contains(mention.text()) ? IN_TITLE : 0;
    return 1 + inTitle + (isListed.test(mention.text()) ? 0 : UNLISTED);
  }

  /** The model that a sentence without any is about; empty where the document has none. */
  Set<String> topic() {
    return topic.isEmpty() ? Set.of() : Set.of(topic);
  }

  @Nullable String person() {
    return person;
  }

  /** What the words of the next sentence refer to; then takes note of what it names. */
  List<ReadSentence.@Nullable Referent> read(List<Cell> cells, List<Mention> mentions) {
    List<ReadSentence.@Nullable Referent> referents = new ArrayList<>();
    List<String> seenModels = new ArrayList<>();
    List<String> seenOrgs = new ArrayList<>();
    noteGroup(cells, mentions);
    for (int at = 0; at < cells.size(); at++) {
      referents.add(referent(cells, at, seenModels, seenOrgs, mentions));
      note(cells.get(at), mentions, seenModels, seenOrgs);
    }
    remember(seenModels, seenOrgs);
    return referents;
  }

  /** "A and B", "A, B and C": what "both" or "they" means later. */
  private void noteGroup(List<Cell> cells, List<Mention> mentions) {
    List<String> run = new ArrayList<>();
    for (Cell cell : cells) {
      boolean model = cell.slot().equals("M");
      if (model && mentions.get(cell.ref()).canonical() != null) {
        run.add(String.valueOf(mentions.get(cell.ref()).canonical()));
      } else if (!JOINTS.contains(cell.lower())) {
        run.clear();
      }
      if (run.size() > 1) {
        group = List.copyOf(new LinkedHashSet<>(run));
      }
    }
  }

  private void note(
      Cell cell, List<Mention> mentions, List<String> seenModels, List<String> seenOrgs) {
    if (!cell.isMention()) {
      return;
    }
    Mention mention = mentions.get(cell.ref());
    String canonical = mention.canonical();
    if (canonical == null) {
      return;
    }
    switch (mention.type()) {
      case MODEL -> seenModels.add(canonical);
      case ORG -> seenOrgs.add(canonical);
      case PERSON -> person = canonical;
      case MODEL_FAMILY, BENCHMARK, PRODUCT -> {}
    }
  }

  private void remember(List<String> seenModels, List<String> seenOrgs) {
    List<String> distinct = List.copyOf(new LinkedHashSet<>(seenModels));
    if (!distinct.isEmpty()) {
      models = distinct;
    }
    if (!seenOrgs.isEmpty()) {
      orgs = List.copyOf(new LinkedHashSet<>(seenOrgs));
    }
  }

  private ReadSentence.@Nullable Referent referent(
      List<Cell> cells,
      int at,
      List<String> seenModels,
      List<String> seenOrgs,
      List<Mention> mentions) {
    Cell cell = cells.get(at);
    if (cell.isMention()) {
      return null;
    }
    List<String> org = first(seenOrgs, orgs);
    return switch (cell.lower()) {
      case "it", "its", "itself" ->
          new ReadSentence.Referent(one(seenModels), itsOrg(cells, at, seenOrgs, org));
      case "this", "that", "what" ->
          cell.tag().equals("WDT") || cell.tag().equals("IN") || !standsAlone(cells, at)
              ? null
              : new ReadSentence.Referent(one(seenModels), List.of());
      case "they", "them", "themselves", "both", "pair", "duo", "two", "neither" ->
          new ReadSentence.Referent(group(seenModels), org);
      case "we", "us", "our", "ours", "i", "my", "mine" ->
          new ReadSentence.Referent(List.of(), us(cells, at, mentions));
      case "he", "she", "his", "her", "hers" -> new ReadSentence.Referent(List.of(), employer());
      case "theirs", "their" -> new ReadSentence.Referent(List.of(), org);
      default -> definite(cells, at, seenModels, org);
    };
  }

  /** "This" without a noun behind it. */
  private static boolean standsAlone(List<Cell> cells, int at) {
    if (at + 1 == cells.size()) {
      return true;
    }
    Cell next = cells.get(at + 1);
    return !next.isNoun() && !next.tag().startsWith("JJ") && (at < 2 || !next.isMention());
  }

  /**
   * "It" is a company where one was named before it in the sentence, or where it speaks or acts.
   */
  private static List<String> itsOrg(
      List<Cell> cells, int at, List<String> seenOrgs, List<String> org) {
    Lexicon lexicon = Lexicon.shipped();
    boolean acts =
        cells.subList(at + 1, Math.min(cells.size(), at + 4)).stream()
            .filter(Cell::isVerb)
            .anyMatch(cell ->
                lexicon.is(cell, "SAY")
                    || lexicon.is(cell, "CONFIRM")
                    || lexicon.is(cell, "DENY")
                    || lexicon.is(cell, "MAKE")
                    || lexicon.is(cell, "SHIP"));
    return acts || !seenOrgs.isEmpty() ? org : List.of();
  }

  private ReadSentence.@Nullable Referent definite(
      List<Cell> cells, int at, List<String> seenModels, List<String> org) {
    Cell cell = cells.get(at);
    Lexicon lexicon = Lexicon.shipped();
    boolean spokes = cell.lower().startsWith("spokes");
    if (spokes) {
      return new ReadSentence.Referent(List.of(), org);
    }
    if (!cell.isNoun() || !isDefinite(cells, at) || isModified(cells, at)) {
      return null;
    }
    boolean plural = cell.tag().equals("NNS");
    boolean model = lexicon.is(cell, "MODEL");
    boolean company =
        lexicon.is(cell, "COMPANY") || lexicon.is(cell, "TEAM") || cell.lower().equals("employer");
    if (model) {
      return new ReadSentence.Referent(
          plural ? group(seenModels) : one(seenModels), company ? org : List.of());
    }
    List<String> group = voice.firstPerson() == null ? org : List.of(voice.firstPerson());
    return company && !plural ? new ReadSentence.Referent(List.of(), group) : null;
  }

  /** "The team behind X" is told by what follows, not by what went before. */
  private static boolean isModified(List<Cell> cells, int at) {
    return at + 1 < cells.size()
        && Set.of("behind", "of", "at", "from", "for").contains(cells.get(at + 1).lower());
  }

  private static boolean isDefinite(List<Cell> cells, int at) {
    for (int before = at - 1; before >= Math.max(0, at - 4); before--) {
      Cell cell = cells.get(before);
      if (DEFINITE.contains(cell.lower()) || cell.lower().equals("both")) {
        return true;
      }
      if (cell.isMention()
          || !(cell.tag().startsWith("JJ")
              || cell.isNoun()
              || cell.tag().startsWith("VB")
              || cell.tag().equals("CD")
              || cell.tag().equals("HYPH"))) {
        return false;
      }
    }
    return false;
  }

  private List<String> one(List<String> seenModels) {
    if (!seenModels.isEmpty()) {
      return List.of(seenModels.getFirst());
    }
    boolean topical = models.isEmpty() || models.contains(topic) || casual;
    if (!topical) {
      return List.of(models.getFirst());
    }
    return topic.isEmpty() ? List.of() : List.of(topic);
  }

  private List<String> group(List<String> seenModels) {
    return group.isEmpty() ? one(seenModels) : group;
  }

  private static List<String> first(List<String> seen, List<String> before) {
    List<String> from = seen.isEmpty() ? before : seen;
    return from.isEmpty() ? List.of() : List.of(from.getFirst());
  }

  /** "We" is the vendor on its own site, and the organisation that is quoted elsewhere. */
  private List<String> us(List<Cell> cells, int at, List<Mention> mentions) {
    if (voice.firstPerson() != null) {
      return List.of(voice.firstPerson());
    }
    boolean quoted = cells.subList(0, at).stream().anyMatch(cell -> "\"“``".contains(cell.text()));
    if (!quoted) {
      return List.of();
    }
    for (Cell cell : cells) {
      String org = cell.isMention() ? speaker(mentions.get(cell.ref())) : null;
      if (org != null) {
        return List.of(org);
      }
    }
    return first(List.of(), orgs);
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
