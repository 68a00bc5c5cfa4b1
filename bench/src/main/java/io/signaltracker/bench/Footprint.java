// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.bench;

import io.signaltracker.crawler.article.Article;
import io.signaltracker.crawler.source.SourceType;
import io.signaltracker.indexer.annotate.Annotator;
import io.signaltracker.indexer.annotate.corenlp.CoreNlpAnnotator;
import io.signaltracker.indexer.entity.NamesInPlay;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/** How long the models take to load and how much of the heap stays taken afterwards. */
final class Footprint {

  private static final String SENTENCE =
      "Heron Labs said on day %d that the model listed as Amber-%d was trained by Blue Fox Labs. ";
  private static final int TEXTS = 3000;

  private Footprint() {}

  static void print(PrintStream out) {
    long start = System.nanoTime();
    Annotator annotator = CoreNlpAnnotator.load();
    out.printf(Locale.ROOT, "models loaded in %.1f s%n", (System.nanoTime() - start) / 1e9);
    out.printf(Locale.ROOT, "live heap after loading %.2f GB%n", liveHeap());
    long found = 0;
    for (int text = 0; text < TEXTS; text++) {
      found += annotator.annotate(article(text), NamesInPlay.none()).claims().size();
    }
    out.printf(
        Locale.ROOT, "live heap after %d texts (%d claims) %.2f GB%n", TEXTS, found, liveHeap());
    out.println("read by " + annotator.version());
  }

  /** Each with words of its own, so that whatever is kept of words fills up. */
  private static Article article(int number) {
    StringBuilder text = new StringBuilder();
    for (int sentence = 0; sentence < 10; sentence++) {
      text.append(SENTENCE.formatted(number, 10 * number + sentence));
    }
    return Documents.article("text-" + number, "", text.toString(), SourceType.NEWS);
  }

  /** In GB, after a full collection. */
  private static double liveHeap() {
    System.gc();
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e9;
  }
}
