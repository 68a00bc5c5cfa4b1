// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.cli;

import io.signaltracker.indexer.annotate.corenlp.LogLinearFit;
import io.signaltracker.indexer.eval.Lessons;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Judges weights where they were not fitted: the groups (episodes, single documents) are dealt into
 * ten hands, and each hand is judged by weights fitted to the nine others.
 */
final class LeaveOut {

  private static final int HANDS = 10;

  private final List<String> labels;
  private final double sigma;

  /**
   * For one kind of example.
   *
   * @param labels the first is that of what is not sought
   */
  LeaveOut(List<String> labels, double sigma) {
    this.labels = labels;
    this.sigma = sigma;
  }

  /** One line: how much of what is sought was found, and how much of what was found is right. */
  String judge(List<Lessons.Example> examples) {
    List<String> groups =
        examples.stream().map(Lessons.Example::group).distinct().sorted().toList();
    double right = 0;
    double found = 0;
    double sought = 0;
    for (int hand = 0; hand < HANDS; hand++) {
      List<Lessons.Example> held = new ArrayList<>();
      LogLinearFit fit = new LogLinearFit(sigma);
      for (Lessons.Example example : examples) {
        if (groups.indexOf(example.group()) % HANDS == hand) {
          held.add(example);
        } else {
          fit.add(example.features(), example.label(), example.weight());
        }
      }
      Map<String, double[]> weights = fit.weights(labels);
      for (Lessons.Example example : held) {
        String best = best(weights, example.features());
        found += best.equals(labels.getFirst()) ? 0 : example.weight();
        sought += example.label().equals(labels.getFirst()) ? 0 : example.weight();
        right +=
            best.equals(example.label()) && !best.equals(labels.getFirst()) ? example.weight() : 0;
      }
    }
    return String.format(
        Locale.ROOT,
        "precision %.3f, recall %.3f of %.0f (%d groups in %d hands)",
        right / found,
        right / sought,
        sought,
        groups.size(),
        HANDS);
  }

  private String best(Map<String, double[]> weights, Set<String> features) {
    double[] sums = new double[labels.size()];
    for (String feature : features) {
      double[] row = weights.getOrDefault(feature, new double[labels.size()]);
      for (int label = 0; label < sums.length; label++) {
        sums[label] += row[label];
      }
    }
    int best = 0;
    for (int label = 1; label < sums.length; label++) {
      best = sums[label] > sums[best] ? label : best;
    }
    return labels.get(best);
  }
}
