// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.claim;

import io.signaltracker.indexer.language.Resource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A log-linear model (maximum entropy, Berger, Della Pietra and Della Pietra 1996): each label's
 * probability grows with the sum of the weights that the features present have for it. The weights
 * lie in a data file, fitted by {@code signal-tracker eval --train}. Immutable.
 */
final class LogLinear {

  private final Map<String, float[]> weights = new HashMap<>();
  private final int labels;

  /**
   * Reads a file of this package: feature, then one weight for each label.
   *
   * @throws IllegalStateException naming the line that has no weight
   */
  LogLinear(String file, List<String> labels) {
    this.labels = labels.size();
    Resource.lines(LogLinear.class, file).forEach(line -> weights.put(line.field(0), row(line)));
  }

  private float[] row(Resource.Line line) {
    float[] row = new float[labels];
    for (int label = 0; label < labels; label++) {
      try {
        row[label] = Float.parseFloat(line.field(label + 1));
      } catch (NumberFormatException e) {
        throw new IllegalStateException(
            line.place() + " has no weight: '" + line.field(label + 1) + "'", e);
      }
    }
    return row;
  }

  /** Whether the file has no line: then it has no opinion. */
  boolean isEmpty() {
    return weights.isEmpty();
  }

  /** What speaks for each label, in log-odds that only compare with each other. */
  double[] sums(Collection<String> features) {
    double[] sums = new double[labels];
    for (String feature : features) {
      float[] row = weights.get(feature);
      for (int label = 0; row != null && label < labels; label++) {
        sums[label] += row[label];
      }
    }
    return sums;
  }
}
