// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.story;

import java.util.List;

/** Fits the weights to episodes by coordinate descent; see docs/adr/0021. */
final class HypothesisFit {

  private static final int ROUNDS = 2;

  /** Someone else, speculated, reported, denied by owner, by a weighty voice, by the community. */
  private static final double[] BY_HAND = {2.5, 0.5, 1.5, 3.5, 1.2, 0.5};

  private static final double[][] STEPS = {
    {1.0, 1.5, 2.0, 2.5, 3.0},
    {0.3, 0.5, 0.9, 1.2, 1.5, 1.8, 2.2},
    {1.5, 2.0, 2.5, 3.0, 3.5, 4.0},
    {2.0, 3.0, 3.5, 4.0, 5.0},
    {0.6, 0.9, 1.2, 1.6, 2.0},
    {0.3, 0.5, 0.8, 1.2},
  };

  private HypothesisFit() {}

  static HypothesisWeights to(List<ForecastEpisode> episodes) {
    double[] best = BY_HAND.clone();
    double least = cost(best, episodes);
    for (int round = 0; round < ROUNDS; round++) {
      for (int number = 0; number < STEPS.length; number++) {
        for (double step : STEPS[number]) {
          double[] tried = best.clone();
          tried[number] = step;
          double cost = cost(tried, episodes);
          if (cost < least) {
            least = cost;
            best = tried;
          }
        }
      }
    }
    return weights(best);
  }

  private static double cost(double[] numbers, List<ForecastEpisode> episodes) {
    HypothesisWeights weights = weights(numbers);
    double cost = episodes.stream().mapToDouble(episode -> episode.loss(weights)).sum();
    for (int number = 0; number < numbers.length; number++) {
      cost += 0.5 * Math.pow(Math.log(numbers[number] / BY_HAND[number]), 2);
    }
    return cost;
  }

  private static HypothesisWeights weights(double[] numbers) {
    HypothesisWeights kept = HypothesisWeights.FITTED;
    return new HypothesisWeights(
        numbers[0],
        numbers[1],
        numbers[2],
        kept.confirmed(),
        kept.vendorField(),
        numbers[3],
        numbers[4],
        numbers[5],
        kept.damping(),
        kept.caughtOut());
  }
}
