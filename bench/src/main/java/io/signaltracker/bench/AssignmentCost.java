// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.bench;

import io.signaltracker.indexer.cluster.EventClusters;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * What it costs to put an article to its event when there were many before, beside what it costs
 * when there were few. Two clusterers read one stream, one from its beginning and one only the last
 * of what comes before the blocks that are timed: both take the same articles, in turns, so that
 * neither their words nor whatever else the machine does falls on one of them alone.
 */
final class AssignmentCost {

  private static final int FEW = 10_000;
  private static final int MANY = 100_000;
  private static final int WARM_UP = 6_000;

  /** Whole rounds of settling: the window settles after each thousand articles. */
  private static final int BLOCK = 1_000;

  private static final int SEED = 20261125;

  /** A clusterer and the stream it reads. */
  private static final class Arm {

    private final NewsTexts texts = new NewsTexts(SEED);
    private final EventClusters clusters = new EventClusters((id, cluster) -> most(cluster));
    private int articles;
    private int highest;

    private void most(int cluster) {
      highest = Math.max(highest, cluster);
    }

    /** Passes over articles without a word to the clusterer. */
    private void skip(int count) {
      for (int i = 0; i < count; i++) {
        texts.next();
      }
    }

    private void fill(int until) {
      while (articles < until) {
        clusters.add("a" + articles++, texts.next());
      }
    }

    /** Processor time of a block in nanoseconds; the texts are made before. */
    private long time() {
      List<String> block = new ArrayList<>(BLOCK);
      for (int i = 0; i < BLOCK; i++) {
        block.add(texts.next());
      }
      long start = CpuTime.ofThisThread();
      block.forEach(text -> clusters.add("a" + articles++, text));
      return CpuTime.ofThisThread() - start;
    }
  }

  private AssignmentCost() {}

  static void print(int rounds, PrintStream out) {
    new Arm().fill(WARM_UP);
    Arm few = new Arm();
    few.skip(MANY - FEW);
    few.fill(FEW);
    Arm many = new Arm();
    many.fill(MANY);
    out.printf(
        "%d rounds of %d made-up articles each; %s, %d cores%n",
        rounds, BLOCK, Runtime.version(), Runtime.getRuntime().availableProcessors());
    double[] first = new double[rounds];
    double[] second = new double[rounds];
    for (int round = 0; round < rounds; round++) {
      first[round] = few.time() / 1e3 / BLOCK;
      second[round] = many.time() / 1e3 / BLOCK;
      out.printf(
          "round %d: %.0f us an article from %d on, %.0f us from %d on%n",
          round + 1, first[round], FEW, second[round], MANY);
    }
    out.printf(
        "ratio %.3f (of the sums; bar: at most 1.15); clusters so far %d and %d%n",
        DoubleStream.of(second).sum() / DoubleStream.of(first).sum(), few.highest, many.highest);
  }
}
