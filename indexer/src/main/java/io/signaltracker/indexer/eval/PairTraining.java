// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.eval;

import io.signaltracker.indexer.annotate.Annotator;
import io.signaltracker.indexer.claim.PairListener;
import io.signaltracker.indexer.claim.Relation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/**
 * Collects what a reader sees of the pairs in labelled documents, each with the relation that the
 * labels give it. Show it to the reader as its {@link PairListener}, then {@link #read} the sets.
 * Not thread-safe.
 */
public final class PairTraining implements PairListener {

  /** The relation of pairs that the labels do not relate. */
  private static final String NONE = "none";

  /** All relations, in the order of the columns of a weights file. */
  public static final List<String> LABELS =
      Stream.concat(Stream.of(NONE), Arrays.stream(Relation.values()).map(Relation::word)).toList();

  /** How much an example counts whose label is neither required nor wrong. */
  private static final double FREE = 0.3;

  /**
   * One pair.
   *
   * @param weight how much it counts, above 0
   */
  public record Example(Set<String> features, String label, double weight) {}

  private record Shown(Seen pair, Set<String> features) {}

  private final List<Shown> shown = new ArrayList<>();
  private final List<Example> examples = new ArrayList<>();

  @Override
  public void pair(Seen pair, Set<String> features) {
    shown.add(new Shown(pair, features));
  }

  public List<Example> examples() {
    return List.copyOf(examples);
  }

  /** Reads a set; the annotator must show its pairs to this. */
  public void read(LabelledSet set, Annotator annotator, boolean named, IntConsumer done) {
    shown.clear();
    Reading reading = Reading.of(set, annotator, named, done);
    Map<String, String> texts = new HashMap<>();
    reading.articles().forEach(read -> texts.put(read.article().id(), read.article().text()));
    NameResolution names = new NameResolution(set);
    Map<String, List<LabelledClaim>> claims = new HashMap<>();
    set.claims()
        .forEach(claim ->
            claims
                .computeIfAbsent(claim.statement().documentId(), _ -> new ArrayList<>())
                .add(claim));
    for (Shown one : shown) {
      String text = texts.get(one.pair().articleId());
      String sentence = text.substring(one.pair().start(), one.pair().end()).strip();
      List<LabelledClaim> about =
          claims.getOrDefault(one.pair().articleId(), List.of()).stream()
              .filter(claim -> isFrom(claim, sentence) && relates(claim, one.pair(), names))
              .toList();
      examples.add(example(one.features(), about));
    }
  }

  private static Example example(Set<String> features, List<LabelledClaim> about) {
    if (about.isEmpty()) {
      return new Example(features, NONE, 1);
    }
    LabelledClaim claim = about.getLast();
    return new Example(features, claim.statement().relation().word(), claim.free() ? FREE : 1);
  }

  /** Labellers and the reader may cut sentences at other places. */
  private static boolean isFrom(LabelledClaim claim, String sentence) {
    String labelled = claim.sentence().strip();
    return labelled.contains(sentence) || sentence.contains(labelled);
  }

  private static boolean relates(LabelledClaim claim, Seen pair, NameResolution names) {
    String document = pair.articleId();
    String subject = names.resolve(document, pair.subject());
    String object = names.resolve(document, pair.object());
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
