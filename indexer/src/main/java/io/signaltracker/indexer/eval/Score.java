// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.eval;

/** Right, wrong and missed: adds up over documents. */
public record Score(int right, int wrong, int missed) {

  /** Nothing to find and nothing found. */
  public static final Score NONE = new Score(0, 0, 0);

  Score plus(Score other) {
    return new Score(right + other.right, wrong + other.wrong, missed + other.missed);
  }

  /** Share of what was found that is right; where nothing was found, 1 if there was nothing. */
  public double precision() {
    return right + wrong > 0 ? (double) right / (right + wrong) : missed == 0 ? 1 : 0;
  }

  /** Share of what is there that was found; where nothing is there, 1 if nothing was found. */
  public double recall() {
    return right + missed > 0 ? (double) right / (right + missed) : wrong == 0 ? 1 : 0;
  }

  /** Harmonic mean of precision and recall. */
  public double f1() {
    double sum = precision() + recall();
    return sum > 0 ? 2 * precision() * recall() / sum : 0;
  }
}
