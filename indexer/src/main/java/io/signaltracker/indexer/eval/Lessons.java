// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.eval;

import io.signaltracker.indexer.annotate.Annotator;
import io.signaltracker.indexer.claim.ReadingTrace;
import io.signaltracker.indexer.claim.Relation;
import io.signaltracker.indexer.entity.EntityType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Collects what a reader weighs in labelled documents, each with the answer that the labels give:
 * how pairs are related, and who holds a claim. Give it to the reader as its {@link ReadingTrace},
 * then {@link #read} the sets. Not thread-safe.
 */
public final class Lessons implements ReadingTrace {

  /** How much an example counts whose label is neither required nor wrong. */
  private static final double FREE = 0.3;

  /**
   * One example.
   *
   * @param group the episode or single document it is from, with its set
   * @param choice what it is one of the answers to; examples of one choice stand in a row
   * @param weight how much it counts, above 0
   */
  public record Example(
      String group, String choice, Set<String> features, String label, double weight) {}

  /** Where an example belongs. */
  private record Group(String name, String choice) {}

  private record ShownHolder(Span sentence, Triple claim, String name, Set<String> features) {}

  private final List<ShownHolder> shownHolders = new ArrayList<>();
  private @Nullable Labels labels;
  private final List<Example> pairs = new ArrayList<>();
  private final List<Example> holders = new ArrayList<>();

  @Override
  public @Nullable Relation pair(
      Span sentence, Sides sides, EntityType kind, Set<String> features) {
    List<LabelledClaim> found = current().of(sentence, sides, null);
    Group group = new Group(current().group(sentence.articleId()), sentence + " " + sides);
    pairs.add(related(group, features, found));
    return found.isEmpty() ? null : found.getLast().statement().relation();
  }

  @Override
  public void holder(Span sentence, Triple claim, String name, Set<String> features) {
    shownHolders.add(new ShownHolder(sentence, claim, name, features));
  }

  private Labels current() {
    return Objects.requireNonNull(labels, "A set is being read");
  }

  /** Labelled with a relation's word or {@link ReadingTrace#NONE}. */
  public List<Example> pairs() {
    return List.copyOf(pairs);
  }

  /** Labelled "yes" or "no". */
  public List<Example> holders() {
    return List.copyOf(holders);
  }

  /** Reads a set; the annotator must show what it weighs to this. */
  public void read(LabelledSet set, Annotator annotator, boolean named, IntConsumer done) {
    shownHolders.clear();
    labels = new Labels(set);
    Reading.of(set, annotator, named, done);
    for (ShownHolder shown : shownHolders) {
      Triple claim = shown.claim();
      addHolder(shown, current().of(shown.sentence(), claim.sides(), claim.relation()));
    }
  }

  private static Example related(Group group, Set<String> features, List<LabelledClaim> labels) {
    if (labels.isEmpty()) {
      return new Example(group.name(), group.choice(), features, NONE, 1);
    }
    LabelledClaim label = labels.getLast();
    String word = label.statement().relation().word();
    return new Example(group.name(), group.choice(), features, word, weight(label));
  }

  private void addHolder(ShownHolder shown, List<LabelledClaim> labels) {
    if (!labels.isEmpty()) {
      String name = LooseName.of(HolderName.of(shown.name()));
      boolean right =
          labels.stream()
              .anyMatch(
                  label -> LooseName.of(HolderName.of(label.statement().holder())).equals(name));
      holders.add(
          new Example(
              current().group(shown.sentence().articleId()),
              shown.sentence() + " " + shown.claim(),
              shown.features(),
              right ? "yes" : "no",
              weight(labels.getFirst())));
    }
  }

  private static double weight(LabelledClaim label) {
    return label.free() ? FREE : 1;
  }

  /** The labelled claims of a set, by what they are about. */
  private static final class Labels {

    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, String> groups = new HashMap<>();
    private final Map<String, List<LabelledClaim>> claims = new HashMap<>();
    private final NameResolution names;

    Labels(LabelledSet set) {
      this.names = new NameResolution(set);
      for (LabelledDocument document : set.documents()) {
        texts.put(document.id(), document.article().text());
        groups.put(document.id(), set.name() + "/" + document.group());
      }
      set.claims()
          .forEach(claim ->
              claims
                  .computeIfAbsent(claim.statement().documentId(), _ -> new ArrayList<>())
                  .add(claim));
    }

    String group(String articleId) {
      return groups.getOrDefault(articleId, articleId);
    }

    /** Those of a sentence that relate two names; of one relation, unless it is null. */
    List<LabelledClaim> of(Span span, Sides sides, @Nullable Relation relation) {
      String text = texts.getOrDefault(span.articleId(), "");
      String sentence = text.substring(span.start(), span.end()).strip();
      return claims.getOrDefault(span.articleId(), List.of()).stream()
          .filter(claim -> relation == null || claim.statement().relation() == relation)
          .filter(claim -> isFrom(claim, sentence) && relates(claim, span.articleId(), sides))
          .toList();
    }

    /** Labellers and the reader may cut sentences at other places. */
    private static boolean isFrom(LabelledClaim claim, String sentence) {
      String labelled = claim.sentence().strip();
      return labelled.contains(sentence) || sentence.contains(labelled);
    }

    private boolean relates(LabelledClaim claim, String document, Sides sides) {
      String subject = names.resolve(document, sides.subject());
      String object = names.resolve(document, sides.object());
      Statement statement = claim.statement();
      String labelled = names.resolve(document, statement.subject());
      boolean forward =
          subject.equals(labelled)
              && (object.equals(names.resolve(document, statement.object()))
                  || claim.alternatives().stream()
                      .anyMatch(other -> object.equals(names.resolve(document, other))));
      boolean backward =
          statement.relation() == Relation.SAME_AS
              && object.equals(labelled)
              && subject.equals(names.resolve(document, statement.object()));
      return forward || backward;
    }
  }
}
