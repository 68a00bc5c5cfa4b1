// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.news;

import java.util.Arrays;

/**
 * What is usual, by the numbers of the days before: median and median absolute deviation, since one
 * earlier burst must not hide the next (Iglewicz and Hoaglin 1993). See docs/bursts.md.
 *
 * @param median of the days
 * @param spread robust standard deviation, at least 1
 */
public record Baseline(double median, double spread) {

  /** Days that a baseline has when the record is long enough. */
  public static final int DAYS = 28;

  /** With fewer days a week's rhythm looks like a burst. */
  public static final int LEAST_DAYS = 14;

  /** From which score on a day is told; the bound that Iglewicz and Hoaglin recommend. */
  public static final double BURST = 3.5;

  /** Fewer independent origins are one publisher's campaign. */
  public static final int LEAST_ORIGINS = 3;

  /** Of a normal distribution: standard deviation over median absolute deviation. */
  private static final double OF_MEDIAN = 1.4826;

  /** Of a normal distribution: standard deviation over mean absolute deviation. */
  private static final double OF_MEAN = 1.2533;

  /** Less than one article is no spread. */
  private static final double LEAST_SPREAD = 1;

  /**
   * Of the numbers of some days, those without any included.
   *
   * @param days at least one
   */
  public static Baseline of(int[] days) {
    double[] counts = Arrays.stream(days).asDoubleStream().toArray();
    double median = median(counts);
    double[] deviations = Arrays.stream(counts).map(count -> Math.abs(count - median)).toArray();
    double mad = median(deviations);
    double spread =
        mad > 0 ? OF_MEDIAN * mad : OF_MEAN * Arrays.stream(deviations).average().orElse(0);
    return new Baseline(median, Math.max(LEAST_SPREAD, spread));
  }

  /** How many spreads a number lies above the median. */
  public double z(int count) {
    return (count - median) / spread;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
