// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.cluster;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Weights of terms; of length 1 when made by {@link #of}. */
final class TermVector {

  private final Map<String, Double> weights;

  private TermVector(Map<String, Double> weights) {
    this.weights = weights;
  }

  /** The direction of the weights; empty where all are 0. */
  static TermVector of(Map<String, Double> weights) {
    double length =
        Math.sqrt(weights.values().stream().mapToDouble(weight -> weight * weight).sum());
    Map<String, Double> scaled = new HashMap<>();
    if (length > 0) {
      weights.forEach((term, weight) -> scaled.put(term, weight / length));
    }
    return new TermVector(scaled);
  }

  /** The terms that say most, the first the strongest; by name where they say as much. */
  List<String> strongest(int number) {
    return weights.entrySet().stream()
        .sorted(
            Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(number)
        .map(Map.Entry::getKey)
        .toList();
  }

  Map<String, Double> weights() {
    return weights;
  }
}
