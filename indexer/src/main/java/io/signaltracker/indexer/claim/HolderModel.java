// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.claim;

import java.util.Collection;
import java.util.List;

/** How probable it is that one holds a claim. Stateless. */
final class HolderModel {

  static final List<String> LABELS = List.of("no", "yes");

  /** Log-odds by which another must be ahead of the one whom the rules find. */
  static final double MARGIN = 0.7;

  private static final LogLinear WEIGHTS = new LogLinear("holders.tsv", LABELS);

  private HolderModel() {}

  /** Whether there are weights at all; else the rules decide. */
  static boolean isFitted() {
    return !WEIGHTS.isEmpty();
  }

  /** What speaks for it, in log-odds. */
  static double odds(Collection<String> features) {
    double[] sums = WEIGHTS.sums(features);
    return sums[1] - sums[0];
  }
}
