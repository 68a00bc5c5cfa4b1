// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.cluster;

import java.util.Arrays;

/**
 * A number for each of some terms, 0 for all others. What was added and taken away again takes no
 * place for long. Not thread-safe.
 */
final class TermSums {

  private static final int FREE = -1;
  private static final int LEAST = 64;

  /** What is left of a sum by rounding when all of it was taken away; any weight is far more. */
  private static final double ROUNDING = 1e-9;

  private int[] terms = free(LEAST);
  private double[] sums = new double[LEAST];
  private int size;

  private static int[] free(int length) {
    int[] terms = new int[length];
    Arrays.fill(terms, FREE);
    return terms;
  }

  double get(int term) {
    int at = place(term);
    return terms[at] == term ? sums[at] : 0;
  }

  /** Whether there is more of a term than rounding leaves. */
  boolean has(int term) {
    return get(term) > ROUNDING;
  }

  /** Adds to a term's number and returns what it was before. */
  double add(int term, double weight) {
    int at = place(term);
    if (terms[at] != term) {
      if (2 * ++size > terms.length) {
        makeRoom();
        at = place(term);
      }
      terms[at] = term;
    }
    double before = sums[at];
    sums[at] = before + weight;
    return before;
  }

  void clear() {
    terms = free(LEAST);
    sums = new double[LEAST];
    size = 0;
  }

  /** Where a term is, or would be. */
  private int place(int term) {
    int mask = terms.length - 1;
    int at = (term * 0x9e3779b9) >>> 7 & mask;
    while (terms[at] != FREE && terms[at] != term) {
      at = at + 1 & mask;
    }
    return at;
  }

  /** Leaves out what was taken away, and makes the table as large as the rest asks for. */
  private void makeRoom() {
    int[] oldTerms = terms;
    double[] oldSums = sums;
    int left = (int) Arrays.stream(oldSums).filter(sum -> sum > ROUNDING).count();
    terms = free(Math.max(LEAST, 4 * Integer.highestOneBit(left + 1)));
    sums = new double[terms.length];
    size = left + 1;
    for (int i = 0; i < oldTerms.length; i++) {
      if (oldSums[i] > ROUNDING) {
        int at = place(oldTerms[i]);
        terms[at] = oldTerms[i];
        sums[at] = oldSums[i];
      }
    }
  }
}
