// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.bench;

import io.signaltracker.crawler.article.Article;
import io.signaltracker.indexer.annotate.corenlp.CoreNlpAnnotator;
import io.signaltracker.indexer.eval.Bootstrap;
import io.signaltracker.indexer.eval.Interval;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * How many times faster than the stock CoreNLP pipeline the reader reads the same documents, on one
 * thread.
 */
final class ReaderRatio {

  private static final int WARM_UP = 2;
  private static final Bootstrap BOOTSTRAP = new Bootstrap(20261125, 1000);

  private ReaderRatio() {}

  /** Measures with a sample of a file's documents. */
  static void print(Path file, int most, int rounds, PrintStream out) throws IOException {
    List<Article> documents = Documents.sample(file, most);
    long characters = documents.stream().mapToLong(document -> document.text().length()).sum();
    out.printf(
        "%d documents of %s, %d characters; %d rounds after %d to warm up; %s, %d cores%n",
        documents.size(),
        file,
        characters,
        rounds,
        WARM_UP,
        Runtime.version(),
        Runtime.getRuntime().availableProcessors());
    Pairs pairs =
        new Pairs(new ShippedReader(CoreNlpAnnotator.load()), new StockPipeline(), documents, out);
    List<Pairs.Round> timed = pairs.run(WARM_UP, rounds);
    report(timed, documents.size(), out);
  }

  private static void report(List<Pairs.Round> timed, int documents, PrintStream out) {
    double[] ratios = timed.stream().mapToDouble(Pairs.Round::ratio).sorted().toArray();
    List<double[]> single = Arrays.stream(ratios).mapToObj(ratio -> new double[] {ratio}).toList();
    Interval interval =
        BOOTSTRAP.interval(single, new double[0], ReaderRatio::joined, ReaderRatio::median);
    out.printf(
        "reader %.1f documents/s, stock pipeline %.2f documents/s (medians, processor time)%n",
        documents / median(timed.stream().mapToDouble(Pairs.Round::first).toArray()),
        documents / median(timed.stream().mapToDouble(Pairs.Round::second).toArray()));
    out.printf(
        "ratio %.1f (median; 95%% interval of the median %.1f to %.1f; rounds from %.1f to %.1f)%n",
        interval.value(), interval.low(), interval.high(), ratios[0], ratios[ratios.length - 1]);
  }

  private static double[] joined(double[] some, double[] more) {
    double[] all = Arrays.copyOf(some, some.length + more.length);
    System.arraycopy(more, 0, all, some.length, more.length);
    return all;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
