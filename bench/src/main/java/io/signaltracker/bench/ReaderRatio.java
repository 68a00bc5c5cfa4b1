// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.bench;

import io.signaltracker.crawler.article.Article;
import io.signaltracker.indexer.annotate.corenlp.CoreNlpAnnotator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** How many times faster than the stock CoreNLP pipeline the reader reads the same documents. */
final class ReaderRatio {

  private ReaderRatio() {}

  public static void main(String[] args) throws IOException {
    List<Article> documents = Documents.sample(Path.of(args[0]), Integer.parseInt(args[1]));
    int rounds = Integer.parseInt(args[2]);
    Pairs pairs =
        new Pairs(new ShippedReader(CoreNlpAnnotator.load()), new StockPipeline(), documents);
    List<Pairs.Round> timed = pairs.run(1, rounds);
    double[] ratios = timed.stream().mapToDouble(Pairs.Round::ratio).sorted().toArray();
    System.out.printf("%d documents, median ratio %.1f%n", documents.size(), ratios[ratios.length / 2]);
  }
}
