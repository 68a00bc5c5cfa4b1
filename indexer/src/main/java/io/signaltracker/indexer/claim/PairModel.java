// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.claim;

import io.signaltracker.indexer.entity.EntityType;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How probable each relation of a {@link Pair} is. Stateless. */
final class PairModel {

  private static final List<String> LABELS =
      Stream.concat(
              Stream.of(ReadingTrace.NONE), Arrays.stream(Relation.values()).map(Relation::word))
          .toList();

  private static final LogLinear WEIGHTS = new LogLinear("pairs.tsv", LABELS);

  private PairModel() {}

  /** The relations that an object of this kind can have. */
  static List<Relation> possible(EntityType kind) {
    return kind == EntityType.ORG
        ? List.of(Relation.DEVELOPED_BY, Relation.OWNED_BY)
        : List.of(Relation.BASED_ON, Relation.SAME_AS);
  }

  /** The probability of each possible relation, 0 to 1; what is left is that of none. */
  static Map<Relation, Double> probabilities(Collection<String> features, EntityType kind) {
    double[] sums = WEIGHTS.sums(features);
    Map<Relation, Double> odds = new EnumMap<>(Relation.class);
    double all = Math.exp(sums[0]);
    for (Relation relation : possible(kind)) {
      double raised = Math.exp(sums[LABELS.indexOf(relation.word())]);
      odds.put(relation, raised);
      all += raised;
    }
    double total = all;
    odds.replaceAll((_, raised) -> raised / total);
    return odds;
  }
}
