// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.entity;

/** The weight of evidence in steps. */
final class Amount {

  private static final double[] FROM = {0.5, 1.2, 2, 3.5};

  /** The highest step. */
  static final int MOST = FROM.length;

  private Amount() {}

  /** How many steps an amount has reached, 0 to {@link #MOST}. */
  static int step(double amount) {
    int step = 0;
    while (step < MOST && amount >= FROM[step]) {
      step++;
    }
    return step;
  }
}
