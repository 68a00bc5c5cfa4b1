// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.eval;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.BinaryOperator;
import java.util.function.ToDoubleFunction;

/**
 * Says how far a figure may be off, by computing it anew on as many groups drawn with replacement
 * as there are, many times over (Efron's percentile interval). The groups must be independent of
 * each other: whole episodes rather than their documents. The same seed gives the same interval.
 *
 * @param draws how often the figure is computed anew
 */
public record Bootstrap(long seed, int draws) {

  private static final double TAIL = 0.025;

  public Bootstrap {
    if (draws < 1) {
      throw new IllegalArgumentException("A bootstrap needs a draw at least, was " + draws);
    }
  }

  /**
   * The figure with its interval.
   *
   * @param groups what was counted in each group
   * @param none the count of nothing
   */
  public <C> Interval interval(
      List<C> groups, C none, BinaryOperator<C> sum, ToDoubleFunction<C> figure) {
    double value = figure.applyAsDouble(groups.stream().reduce(none, sum));
    Random random = new Random(seed);
    double[] drawn = new double[draws];
    for (int draw = 0; draw < draws; draw++) {
      C total = none;
      for (int i = 0; i < groups.size(); i++) {
        total = sum.apply(total, groups.get(random.nextInt(groups.size())));
      }
      drawn[draw] = figure.applyAsDouble(total);
    }
    Arrays.sort(drawn);
    return new Interval(
        value, drawn[(int) (TAIL * draws)], drawn[(int) ((1 - TAIL) * (draws - 1))]);
  }
}
