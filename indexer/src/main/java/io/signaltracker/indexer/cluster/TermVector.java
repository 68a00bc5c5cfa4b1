// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.cluster;

import java.util.Arrays;

/** Weights of terms, of length 1. Immutable. */
final class TermVector {

  /** The terms that candidates are looked up by. */
  private static final int STRONGEST = 24;

  private final int[] terms;
  private final double[] weights;

  /** Positions, the strongest first. */
  private final int[] strongest;

  private TermVector(int[] terms, double[] weights) {
    this.terms = terms;
    this.weights = weights;
    this.strongest = strongest(weights);
  }

  /** The direction of the weights; empty where all are 0. */
  static TermVector of(int[] terms, double[] weights) {
    double length = Math.sqrt(Arrays.stream(weights).map(weight -> weight * weight).sum());
    return length > 0
        ? new TermVector(terms, Arrays.stream(weights).map(weight -> weight / length).toArray())
        : new TermVector(new int[0], new double[0]);
  }

  /** By weight; what says as much in the order of the terms. Bits of floats order as they do. */
  private static int[] strongest(double[] weights) {
    long[] order = new long[weights.length];
    for (int i = 0; i < order.length; i++) {
      order[i] = ((long) ~Float.floatToIntBits((float) weights[i]) << 32) | i;
    }
    Arrays.sort(order);
    return Arrays.stream(order).limit(STRONGEST).mapToInt(key -> (int) key).toArray();
  }

  int size() {
    return terms.length;
  }

  int term(int at) {
    return terms[at];
  }

  double weight(int at) {
    return weights[at];
  }

  /** Positions of the terms that say most, the first the strongest. */
  int[] strongest() {
    return strongest;
  }
}
