// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.claim;

import io.signaltracker.indexer.entity.EntityType;
import io.signaltracker.indexer.language.Resource;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How probable each relation of a {@link Pair} is, by a log-linear model (maximum entropy, Berger,
 * Della Pietra and Della Pietra 1996) over its features. The weights lie in {@code pairs.tsv},
 * fitted by {@code signal-tracker eval --train}. Immutable.
 */
final class PairModel {

  /** The label of pairs that a sentence does not relate. */
  static final String NONE = "none";

  /** The columns of the file. */
  static final List<String> LABELS =
      Stream.concat(Stream.of(NONE), Arrays.stream(Relation.values()).map(Relation::word)).toList();

  private static final PairModel SHIPPED = read();

  private final Map<String, float[]> weights;

  private PairModel(Map<String, float[]> weights) {
    this.weights = weights;
  }

  /** With the weights that come with the program. */
  static PairModel shipped() {
    return SHIPPED;
  }

  private static PairModel read() {
    Map<String, float[]> weights = new HashMap<>();
    for (Resource.Line line : Resource.lines(PairModel.class, "pairs.tsv")) {
      float[] row = new float[LABELS.size()];
      for (int label = 0; label < row.length; label++) {
        try {
          row[label] = Float.parseFloat(line.field(label + 1));
        } catch (NumberFormatException e) {
          throw new IllegalStateException(
              line.place() + " has no weight: '" + line.field(label + 1) + "'", e);
        }
      }
      weights.put(line.field(0), row);
    }
    return new PairModel(weights);
  }

  /** The relations that an object of this kind can have. */
  static List<Relation> possible(EntityType kind) {
    return kind == EntityType.ORG
        ? List.of(Relation.DEVELOPED_BY, Relation.OWNED_BY)
        : List.of(Relation.BASED_ON, Relation.SAME_AS);
  }

  /** The probability of each possible relation, 0 to 1; what is left is that of none. */
  Map<Relation, Double> probabilities(Collection<String> features, EntityType kind) {
    double[] sums = new double[LABELS.size()];
    for (String feature : features) {
      float[] row = weights.get(feature);
      for (int label = 0; row != null && label < sums.length; label++) {
        sums[label] += row[label];
      }
    }
    Map<Relation, Double> raised = new EnumMap<>(Relation.class);
    double all = Math.exp(sums[0]);
    for (Relation relation : possible(kind)) {
      double odds = Math.exp(sums[LABELS.indexOf(relation.word())]);
      raised.put(relation, odds);
      all += odds;
    }
    double total = all;
    raised.replaceAll((_, odds) -> odds / total);
    return raised;
  }
}
