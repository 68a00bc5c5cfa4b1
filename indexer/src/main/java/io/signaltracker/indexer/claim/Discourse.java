// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.claim;

import io.signaltracker.indexer.entity.EntityType;
import io.signaltracker.indexer.entity.Mention;
import io.signaltracker.indexer.language.Cell;
import io.signaltracker.indexer.language.Lexicon;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a document has spoken of so far: resolves "it", "the model", "both", "the company", "ours"
 * sentence by sentence. One per document, not thread-safe.
 */
final class Discourse {

  private static final Set<String> DEFINITE =
      Set.of("the", "this", "that", "its", "their", "these", "those", "said");
  private static final int IN_TITLE = 2;

  private final Voice voice;
  private final String topic;
  private List<String> models = List.of();
  private List<String> group = List.of();
  private List<String> orgs = List.of();
  private @Nullable String person;

  Discourse(Voice voice, List<Mention> mentions, String title) {
    this.voice = voice;
    this.topic = topic(mentions, title);
  }

  /** The model named most often, the earliest of several. */
  private static String topic(List<Mention> mentions, String title) {
    Map<String, Integer> counts = new HashMap<>();
    String best = "";
    for (Mention mention : mentions) {
      if (mention.type() == EntityType.MODEL && mention.canonical() != null) {
        int bonus =
            title.contains(mention.text()) && !counts.containsKey(mention.canonical())
                ? IN_TITLE
                : 0;
        counts.merge(mention.canonical(), 1 + bonus, Integer::sum);
      }
    }
    int most = 0;
    for (Mention mention : mentions) {
      int count =
          mention.canonical() == null || mention.type() != EntityType.MODEL
              ? 0
              : counts.getOrDefault(mention.canonical(), 0);
      if (count > most) {
        most = count;
        best = mention.canonical();
      }
    }
    return best == null ? "" : best;
  }

  /** The model that a sentence without any is about; empty where the document has none. */
  Set<String> topic() {
    if (!models.isEmpty()) {
      return new LinkedHashSet<>(models.subList(0, 1));
    }
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
    for (int at = 0; at < cells.size(); at++) {
      referents.add(referent(cells, at, seenModels, seenOrgs, mentions));
      note(cells.get(at), mentions, seenModels, seenOrgs);
    }
    remember(seenModels, seenOrgs);
    return referents;
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
      models =
          distinct.contains(topic)
                  && distinct.size() > 1
                  && !distinct.getFirst().equals(topic)
                  && seenModels.size() > 2
              ? List.of(topic)
              : distinct;
      if (distinct.size() > 1) {
        group = distinct;
      }
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
      case "it", "its", "itself", "this", "that", "one", "itself's" ->
          new ReadSentence.Referent(one(seenModels), org);
      case "they", "them", "themselves", "both", "pair", "duo", "two", "neither" ->
          new ReadSentence.Referent(group(seenModels), org);
      case "we", "us", "our", "ours", "i", "my", "mine" ->
          new ReadSentence.Referent(List.of(), us(cells, at, mentions));
      case "he", "she", "his", "her", "hers" -> new ReadSentence.Referent(List.of(), employer());
      case "theirs", "their" -> new ReadSentence.Referent(List.of(), org);
      default -> definite(cells, at, seenModels, org);
    };
  }

  private ReadSentence.@Nullable Referent definite(
      List<Cell> cells, int at, List<String> seenModels, List<String> org) {
    Cell cell = cells.get(at);
    Lexicon lexicon = Lexicon.shipped();
    if (!cell.isNoun() || !isDefinite(cells, at)) {
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
    return company && !plural ? new ReadSentence.Referent(List.of(), org) : null;
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
              || cell.tag().equals("CD"))) {
        return false;
      }
    }
    return false;
  }

  private List<String> one(List<String> seenModels) {
    if (!seenModels.isEmpty()) {
      return List.of(seenModels.getFirst());
    }
    if (!models.isEmpty()) {
      return List.of(models.getFirst());
    }
    return topic.isEmpty() ? List.of() : List.of(topic);
  }

  private List<String> group(List<String> seenModels) {
    List<String> distinct = List.copyOf(new LinkedHashSet<>(seenModels));
    if (distinct.size() > 1) {
      return distinct;
    }
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
