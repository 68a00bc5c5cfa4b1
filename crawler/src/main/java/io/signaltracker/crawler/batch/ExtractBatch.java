// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.batch;

import io.signaltracker.crawler.CrawlProgress;
import io.signaltracker.crawler.extract.ArticleExtractor;
import io.signaltracker.crawler.extract.Extraction;
import io.signaltracker.crawler.extract.Extraction.ExtractedArticle;
import io.signaltracker.crawler.extract.Extraction.NotAnArticle;
import io.signaltracker.crawler.extract.Extraction.Refused;
import io.signaltracker.crawler.rights.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Reads each saved page of a folder ({@code *.html}, {@code *.html.gz}) and writes its article as a
 * line of JSON. Pages are read by several threads and written in the order of their names, so the
 * output is the same at any number of threads. At most a few pages per thread are in memory.
 */
public final class ExtractBatch {

  /** Pages that wait for each thread: enough that a long one does not idle the others. */
  private static final int AHEAD = 4;

  private final ArticleExtractor extractor = new ArticleExtractor();
  private final Clock clock;
  private final int threads;

  /**
   * A batch.
   *
   * @param clock says when the pages count as fetched; dates after that are not believed
   */
  public ExtractBatch(Clock clock, int threads) {
    this.clock = clock;
    this.threads = threads;
  }

  /**
   * Runs it. The output appears when all is done; before that nothing is replaced.
   *
   * @throws FilesUnusable where the folder cannot be listed or the output not be written
   */
  public ExtractReport run(Path folder, Path output, CrawlProgress progress) {
    List<PageFile> pages = pages(folder);
    try (ArticlesFile articles = new ArticlesFile(output);
        ExecutorService readers = Executors.newFixedThreadPool(threads)) {
      Deque<Future<ReadPage>> window = new ArrayDeque<>();
      long done = 0;
      for (PageFile page : pages) {
        window.add(readers.submit(() -> read(page)));
        if (window.size() >= threads * AHEAD) {
          articles.take(result(window.remove()));
          progress.at("extract", ++done, pages.size());
        }
      }
      while (!window.isEmpty()) {
        articles.take(result(window.remove()));
        progress.at("extract", ++done, pages.size());
      }
      return articles.publish();
    } catch (IOException | UncheckedIOException e) {
      throw new FilesUnusable("cannot write to", output, "choose another file", e);
    }
  }

  private static List<PageFile> pages(Path folder) {
    try {
      return PageFile.in(folder);
    } catch (IOException | UncheckedIOException e) {
      throw new FilesUnusable("cannot list", folder, "give a folder of *.html or *.html.gz", e);
    }
  }

  private ReadPage read(PageFile page) {
    try {
      Extraction found = extractor.read(page.read(clock.instant()), null);
      return switch (found) {
        case ExtractedArticle article ->
            new ReadPage.Line(ArticleFormat.line(page.id(), article), !article.text().isEmpty());
        case Refused(_, Refusal why) -> new ReadPage.Bad(page.file(), why.word());
        case NotAnArticle(String reason, _) -> new ReadPage.Bad(page.file(), reason);
      };
    } catch (IOException e) {
      return new ReadPage.Bad(page.file(), String.valueOf(e.getMessage()));
    }
  }

  private static ReadPage result(Future<ReadPage> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The batch was interrupted; nothing was written", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("Bug: the extractor failed on a page", e.getCause());
    }
  }
}
