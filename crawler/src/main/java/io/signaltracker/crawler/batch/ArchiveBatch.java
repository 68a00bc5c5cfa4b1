// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.batch;

import io.signaltracker.crawler.CrawlProgress;
import io.signaltracker.crawler.archive.ArchiveReader;
import io.signaltracker.crawler.extract.ArticleExtractor;
import io.signaltracker.crawler.extract.Extraction.ExtractedArticle;
import io.signaltracker.crawler.extract.Extraction.NotAnArticle;
import io.signaltracker.crawler.extract.Extraction.Refused;
import io.signaltracker.crawler.fetch.FetchedPage;
import io.signaltracker.crawler.rights.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Reads every archived page again and writes its article as a line of JSON, one at a time. */
public final class ArchiveBatch {

  private final ArticleExtractor extractor = new ArticleExtractor();
  private final ArchiveReader archive;

  /** A batch over one archive. */
  public ArchiveBatch(ArchiveReader archive) {
    this.archive = archive;
  }

  /**
   * Runs it: a line per page, its {@code id} the URL and the time of its fetch. The output appears
   * when all is done. A page that is no article is reported, not written.
   *
   * @throws FilesUnusable where the archive cannot be read or the output not be written
   */
  public ExtractReport run(Path output, CrawlProgress progress) {
    try (ArticlesFile articles = new ArticlesFile(output)) {
      long[] done = {0};
      archive.forEach(page -> {
        take(articles, page);
        progress.at("extract", ++done[0], 0);
      });
      return articles.publish();
    } catch (IOException | UncheckedIOException e) {
      throw new FilesUnusable("cannot read the archive or write to", output, "check both", e);
    }
  }

  private void take(ArticlesFile articles, FetchedPage page) {
    String id = page.url() + "@" + page.fetchedAt();
    try {
      articles.take(
          switch (extractor.read(page, null)) {
            case ExtractedArticle article ->
                new ReadPage.Line(ArticleFormat.line(id, article), !article.text().isEmpty());
            case Refused(_, Refusal why) ->
                new ReadPage.Bad(Path.of("archive"), id + ": " + why.word());
            case NotAnArticle(String reason, _) ->
                new ReadPage.Bad(Path.of("archive"), id + ": " + reason);
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
