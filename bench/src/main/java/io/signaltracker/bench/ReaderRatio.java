// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.bench;

import io.signaltracker.crawler.article.Article;
import io.signaltracker.indexer.annotate.corenlp.CoreNlpAnnotator;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/**
 * How many times faster than the stock CoreNLP pipeline the reader reads the same documents, on one
 * thread.
 */
final class ReaderRatio {

  private static final int WARM_UP = 2;

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
    new Pairs<>(new ShippedReader(CoreNlpAnnotator.load()), new StockPipeline(), documents, out)
        .run(WARM_UP, rounds);
  }
}
