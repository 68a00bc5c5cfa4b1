// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.bench;

import io.signaltracker.indexer.eval.Bootstrap;
import io.signaltracker.indexer.eval.Interval;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Times two arms on the same documents in turns, so that whatever else the machine does falls on
 * both; which one begins changes with every round.
 *
 * @param <D> documents
 */
final class Pairs<D> {

  private static final Bootstrap BOOTSTRAP = new Bootstrap(20261125, 1000);

  /**
   * One round: processor time of the reading thread, which other programs do not add to.
   *
   * @param first seconds that the first arm took for all documents
   * @param second seconds that the second arm took
   */
  record Round(double first, double second) {

    /** How many times faster the first arm is. */
    double ratio() {
      return second / first;
    }
  }

  private final Arm<D> first;
  private final Arm<D> second;
  private final List<D> documents;
  private final PrintStream out;

  /** By both arms in all rounds: says that they did read. */
  private long found;

  Pairs(Arm<D> first, Arm<D> second, List<D> documents, PrintStream out) {
    this.first = first;
    this.second = second;
    this.documents = documents;
    this.out = out;
  }

  /** Warms both arms up with whole rounds that do not count, then times and says what came out. */
  void run(int warmUp, int rounds) {
    report(timed(warmUp, rounds));
  }

  private List<Round> timed(int warmUp, int rounds) {
    List<Round> timed = new ArrayList<>();
    for (int round = 0; round < warmUp + rounds; round++) {
      Round result = round(round % 2 == 0);
      out.printf(
          "  round %2d%s: %s %.2f s, %s %.2f s, ratio %.2f%n",
          round + 1,
          round < warmUp ? " (warm-up)" : "",
          first.name(),
          result.first(),
          second.name(),
          result.second(),
          result.ratio());
      if (round >= warmUp) {
        timed.add(result);
      }
    }
    return timed;
  }

  private void report(List<Round> timed) {
    double[] ratios = timed.stream().mapToDouble(Round::ratio).sorted().toArray();
    List<double[]> single = Arrays.stream(ratios).mapToObj(ratio -> new double[] {ratio}).toList();
    Interval interval = BOOTSTRAP.interval(single, new double[0], Pairs::joined, Pairs::median);
    out.printf(
        "%s %.1f documents/s, %s %.1f documents/s (medians, processor time); found %d%n",
        first.name(),
        documents.size() / median(timed, Round::first),
        second.name(),
        documents.size() / median(timed, Round::second),
        found);
    out.printf(
        "ratio %.2f (median; 95%% interval of the median %.2f to %.2f; rounds from %.2f to %.2f)%n",
        interval.value(), interval.low(), interval.high(), ratios[0], ratios[ratios.length - 1]);
  }

  private static double[] joined(double[] some, double[] more) {
    double[] all = Arrays.copyOf(some, some.length + more.length);
    System.arraycopy(more, 0, all, some.length, more.length);
    return all;
  }

  private static double median(List<Round> timed, ToDoubleFunction<Round> what) {
    return median(timed.stream().mapToDouble(what).toArray());
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  private Round round(boolean firstBegins) {
    double one = firstBegins ? seconds(first) : 0;
    double other = seconds(second);
    return new Round(firstBegins ? one : seconds(first), other);
  }

  private double seconds(Arm<D> arm) {
    long start = CpuTime.ofThisThread();
    for (D document : documents) {
      found += arm.read(document);
    }
    return (CpuTime.ofThisThread() - start) / 1e9;
  }
}
