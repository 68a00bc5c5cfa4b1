// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.story;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Weights of independent origins, each later one worth less: the strongest counts in full, the next
 * the damping's share of its weight, and so on, since those who speak late have mostly read the
 * others. An origin counts once, with its strongest weight.
 */
final class DampedSum {

  /** What stands this far down adds nothing to a probability that anybody reads. */
  private static final double NEGLIGIBLE = 1e-9;

  private final double damping;
  private final Map<String, Double> byOrigin = new HashMap<>();
  private final TreeMap<Double, Integer> counts = new TreeMap<>(Comparator.reverseOrder());

  /** An empty sum; the damping lies between 0 and 1, both excluded. */
  DampedSum(double damping) {
    this.damping = damping;
  }

  void add(String origin, double weight) {
    Double before = byOrigin.get(origin);
    if (before != null && before >= weight) {
      return;
    }
    if (before != null) {
      counts.merge(before, -1, Integer::sum);
    }
    byOrigin.put(origin, weight);
    counts.merge(weight, 1, Integer::sum);
  }

  void clear() {
    byOrigin.clear();
    counts.clear();
  }

  int origins() {
    return byOrigin.size();
  }

  /** By the closed form of the geometric series, in as many steps as there are distinct weights. */
  double value() {
    double sum = 0;
    double factor = 1;
    for (Map.Entry<Double, Integer> entry : counts.entrySet()) {
      double after = factor * Math.pow(damping, entry.getValue());
      sum += entry.getKey() * (factor - after) / (1 - damping);
      factor = after;
      if (factor < NEGLIGIBLE) {
        break;
      }
    }
    return sum;
  }
}
