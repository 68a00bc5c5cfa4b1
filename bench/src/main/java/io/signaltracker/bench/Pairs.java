// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.bench;

import io.signaltracker.crawler.article.Article;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Times two arms on the same documents in turns, so that whatever else the machine does falls on
 * both; which one begins changes with every round.
 */
final class Pairs {

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

  private final Arm first;
  private final Arm second;
  private final List<Article> documents;
  private final PrintStream out;
  private long found;

  Pairs(Arm first, Arm second, List<Article> documents, PrintStream out) {
    this.first = first;
    this.second = second;
    this.documents = documents;
    this.out = out;
  }

  /** Warms both arms up with whole rounds that do not count, then times. */
  List<Round> run(int warmUp, int rounds) {
    List<Round> timed = new ArrayList<>();
    for (int round = 0; round < warmUp + rounds; round++) {
      Round result = round(round % 2 == 0);
      out.printf(
          "  round %2d%s: %s %.2f s, %s %.2f s, ratio %.1f%n",
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

  private Round round(boolean firstBegins) {
    double one = firstBegins ? seconds(first) : 0;
    double other = seconds(second);
    return new Round(firstBegins ? one : seconds(first), other);
  }

  private double seconds(Arm arm) {
    long start = CpuTime.ofThisThread();
    for (Article document : documents) {
      found += arm.read(document);
    }
    return (CpuTime.ofThisThread() - start) / 1e9;
  }

  /** What both arms found in all rounds: a number that says that they did read. */
  long found() {
    return found;
  }
}
