// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.cli;

import io.signaltracker.indexer.annotate.corenlp.LogLinearFit;
import io.signaltracker.indexer.eval.Lessons;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

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
    Tally tally = new Tally();
    List<String> groups = groups(examples);
    for (int hand = 0; hand < HANDS; hand++) {
      Map<String, double[]> weights = weightsWithout(hand, groups, examples);
      for (Lessons.Example example : ofHand(hand, groups, examples)) {
        tally.add(best(weights, example.features()), example);
      }
    }
    return String.format(
        Locale.ROOT,
        "precision %.3f, recall %.3f of %.0f (%d groups in %d hands)",
        tally.right / tally.found,
        tally.right / tally.sought,
        tally.sought,
        groups.size(),
        HANDS);
  }

  /** One line: for how many choices the answer that most speaks for is right. */
  String judgeChoices(List<Lessons.Example> examples) {
    List<String> groups = groups(examples);
    int right = 0;
    int all = 0;
    for (int hand = 0; hand < HANDS; hand++) {
      Map<String, double[]> weights = weightsWithout(hand, groups, examples);
      Map<String, List<Lessons.Example>> choices =
          ofHand(hand, groups, examples).stream()
              .collect(Collectors.groupingBy(Lessons.Example::choice));
      for (List<Lessons.Example> choice : choices.values()) {
        Lessons.Example chosen =
            Collections.max(
                choice, Comparator.comparingDouble(each -> lead(weights, each.features())));
        all++;
        right += chosen.label().equals(labels.getFirst()) ? 0 : 1;
      }
    }
    return String.format(Locale.ROOT, "%.3f of %d choices right", (double) right / all, all);
  }

  private static List<String> groups(List<Lessons.Example> examples) {
    return examples.stream().map(Lessons.Example::group).distinct().sorted().toList();
  }

  private static List<Lessons.Example> ofHand(
      int hand, List<String> groups, List<Lessons.Example> examples) {
    return examples.stream()
        .filter(example -> groups.indexOf(example.group()) % HANDS == hand)
        .toList();
  }

  private Map<String, double[]> weightsWithout(
      int hand, List<String> groups, List<Lessons.Example> examples) {
    LogLinearFit fit = new LogLinearFit(sigma);
    examples.stream()
        .filter(example -> groups.indexOf(example.group()) % HANDS != hand)
        .forEach(example -> fit.add(example.features(), example.label(), example.weight()));
    return fit.weights(labels);
  }

  /** How far the last label is ahead of the first. */
  private double lead(Map<String, double[]> weights, Set<String> features) {
    double[] sums = sums(weights, features);
    return sums[sums.length - 1] - sums[0];
  }

  private String best(Map<String, double[]> weights, Set<String> features) {
    double[] sums = sums(weights, features);
    int best = 0;
    for (int label = 1; label < sums.length; label++) {
      best = sums[label] > sums[best] ? label : best;
    }
    return labels.get(best);
  }

  private double[] sums(Map<String, double[]> weights, Set<String> features) {
    double[] sums = new double[labels.size()];
    for (String feature : features) {
      double[] row = weights.getOrDefault(feature, new double[labels.size()]);
      for (int label = 0; label < sums.length; label++) {
        sums[label] += row[label];
      }
    }
    return sums;
  }

  private final class Tally {

    private double right;
    private double found;
    private double sought;

    void add(String best, Lessons.Example example) {
      String none = labels.getFirst();
      found += best.equals(none) ? 0 : example.weight();
      sought += example.label().equals(none) ? 0 : example.weight();
      right += best.equals(example.label()) && !best.equals(none) ? example.weight() : 0;
    }
  }
}
