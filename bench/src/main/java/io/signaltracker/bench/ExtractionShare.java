// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.bench;

import io.signaltracker.crawler.batch.PageFile;
import io.signaltracker.crawler.extract.ArticleExtractor;
import io.signaltracker.crawler.extract.Extraction;
import io.signaltracker.crawler.extract.Extraction.ExtractedArticle;
import io.signaltracker.crawler.fetch.FetchedPage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;

/**
 * What parsing alone takes of the time in which an article is extracted, on the same saved pages
 * and one thread. Parsing is a call of the library with the bytes of the page, nothing of ours.
 */
final class ExtractionShare {

  private static final int WARM_UP = 4;

  private ExtractionShare() {}

  /** Measures with the pages of a folder, all held in memory. */
  static void print(Path folder, int rounds, PrintStream out) throws IOException {
    List<FetchedPage> pages = new ArrayList<>();
    for (PageFile file : PageFile.in(folder)) {
      pages.add(file.read(Instant.EPOCH));
    }
    out.printf(
        "%d pages of %s, %d bytes; %d rounds after %d to warm up; %s%n",
        pages.size(),
        folder,
        pages.stream().mapToLong(page -> page.body().length).sum(),
        rounds,
        WARM_UP,
        Runtime.version());
    new Pairs<>(new Extracting(), new Parsing(), pages, out).run(WARM_UP, rounds);
  }

  private static final class Extracting implements Arm<FetchedPage> {

    private final ArticleExtractor extractor = new ArticleExtractor();

    @Override
    public String name() {
      return "extracting";
    }

    @Override
    public long read(FetchedPage page) {
      Extraction extraction = extractor.read(page, null);
      return extraction instanceof ExtractedArticle article ? article.text().length() : 0;
    }
  }

  private static final class Parsing implements Arm<FetchedPage> {

    @Override
    public String name() {
      return "parsing alone";
    }

    @Override
    public long read(FetchedPage page) {
      try {
        return Jsoup.parse(new ByteArrayInputStream(page.body()), null, page.url().toString())
            .childNodeSize();
      } catch (IOException e) {
        throw new UncheckedIOException("Reading from memory cannot fail", e);
      }
    }
  }
}
