// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.cluster;

import java.util.Arrays;

/** A number for each of some terms, 0 for all others. Not thread-safe. */
final class TermSums {

  private static final int FREE = -1;

  private int[] terms = free(64);
  private double[] sums = new double[64];
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

  /** Adds to a term's number and returns what it was before. */
  double add(int term, double weight) {
    int at = place(term);
    if (terms[at] != term) {
      if (2 * ++size > terms.length) {
        grow();
        at = place(term);
      }
      terms[at] = term;
    }
    double before = sums[at];
    sums[at] = before + weight;
    return before;
  }

  void clear() {
    terms = free(64);
    sums = new double[64];
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

  private void grow() {
    int[] oldTerms = terms;
    double[] oldSums = sums;
    terms = free(2 * oldTerms.length);
    sums = new double[terms.length];
    for (int i = 0; i < oldTerms.length; i++) {
      if (oldTerms[i] != FREE) {
        int at = place(oldTerms[i]);
        terms[at] = oldTerms[i];
        sums[at] = oldSums[i];
      }
    }
  }
}
