// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Whether probabilities are what they say: of the forecasts around 0.9, nine in ten should come
 * true.
 *
 * @param bins by probability, empty ones left out
 * @param calibrationError expected calibration error: the mean distance between what was forecast
 *     and what came true, bins weighted by size
 * @param brier mean squared error of the forecasts
 * @param brierOfBase the same where each forecast is the share that came true overall: what is to
 *     be beaten
 */
public record Reliability(
    List<Bin> bins, double calibrationError, double brier, double brierOfBase) {

  private static final double[] EDGES = {0, 0.5, 0.7, 0.8, 0.85, 0.9, 0.95, 1.01};

  /**
   * Forecasts of about one probability.
   *
   * @param low the lowest probability of the bin
   * @param high above all its probabilities
   */
  public record Bin(double low, double high, int size, double forecast, double cameTrue) {}

  public Reliability {
    bins = List.copyOf(bins);
  }

  /** The reliability of forecasts; without any, nothing is wrong with them. */
  public static Reliability of(List<Forecast> forecasts) {
    List<Bin> bins = new ArrayList<>();
    for (int edge = 0; edge + 1 < EDGES.length; edge++) {
      double low = EDGES[edge];
      double high = EDGES[edge + 1];
      List<Forecast> within =
          forecasts.stream()
              .filter(forecast -> forecast.probability() >= low && forecast.probability() < high)
              .toList();
      if (!within.isEmpty()) {
        bins.add(new Bin(low, high, within.size(), meanForecast(within), shareTrue(within)));
      }
    }
    double error =
        bins.stream()
            .mapToDouble(bin -> bin.size() * Math.abs(bin.forecast() - bin.cameTrue()))
            .sum();
    double base = shareTrue(forecasts);
    return new Reliability(
        bins, error / Math.max(1, forecasts.size()), brier(forecasts), base * (1 - base));
  }

  private static double meanForecast(List<Forecast> forecasts) {
    return forecasts.stream().mapToDouble(Forecast::probability).average().orElse(0);
  }

  private static double shareTrue(List<Forecast> forecasts) {
    return forecasts.stream()
        .mapToDouble(forecast -> forecast.cameTrue() ? 1 : 0)
        .average()
        .orElse(0);
  }

  private static double brier(List<Forecast> forecasts) {
    return forecasts.stream()
        .mapToDouble(
            forecast -> Math.pow(forecast.probability() - (forecast.cameTrue() ? 1 : 0), 2))
        .average()
        .orElse(0);
  }

  /** As lines of text. */
  public List<String> lines() {
    Table table = new Table("confidence", "claims", "mean", "right");
    for (Bin bin : bins) {
      table.add(
          "%s to %s".formatted(text(bin.low()), text(Math.min(1, bin.high()))),
          Integer.toString(bin.size()),
          text(bin.forecast()),
          text(bin.cameTrue()));
    }
    List<String> lines = new ArrayList<>(table.lines());
    lines.add(
        "  expected calibration error %s; Brier score %s, of one confidence for all %s"
            .formatted(text(calibrationError), text(brier), text(brierOfBase)));
    return lines;
  }

  private static String text(double share) {
    return String.format(Locale.ROOT, "%.3f", share);
  }
}
