// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.claim;

import io.signaltracker.indexer.language.Resource;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * How probable it is that a claim was read rightly, from its {@link Grounds}: a logistic function
 * of the sum of their weights. The weights lie in {@code confidence.tsv}, fitted to labelled
 * documents by {@code signal-tracker eval --calibrate}. Immutable.
 */
public final class Confidence {

  /** The weight that every claim has. */
  public static final String BASE = "base";

  private static final Confidence SHIPPED = read();

  private final Map<String, Double> weights;

  /**
   * With one's own weights.
   *
   * @param weights by ground; a ground without one does not count
   */
  public Confidence(Map<String, Double> weights) {
    this.weights = Map.copyOf(weights);
  }

  /** With the weights that come with the program. */
  public static Confidence shipped() {
    return SHIPPED;
  }

  private static Confidence read() {
    Map<String, Double> weights = new HashMap<>();
    for (Resource.Line line : Resource.lines(Confidence.class, "confidence.tsv")) {
      try {
        weights.put(line.field(0), Double.valueOf(line.field(1)));
      } catch (NumberFormatException e) {
        throw new IllegalStateException(
            line.place() + " has no weight: '" + line.field(1) + "'", e);
      }
    }
    return new Confidence(weights);
  }

  /** The probability, 0 to 1, with two digits: more would pretend. */
  public double of(Collection<String> grounds) {
    return Math.round(100 * probability(grounds)) / 100.0;
  }

  private double probability(Collection<String> grounds) {
    double sum = weights.getOrDefault(BASE, 0.0);
    for (String ground : grounds) {
      sum += weights.getOrDefault(ground, 0.0);
    }
    return 1 / (1 + Math.exp(-sum));
  }
}
