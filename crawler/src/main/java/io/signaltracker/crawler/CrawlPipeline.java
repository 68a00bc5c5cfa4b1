// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler;

import io.signaltracker.crawler.archive.ArchiveReader;
import io.signaltracker.crawler.archive.PageKeeper;
import io.signaltracker.crawler.article.ArticleStore;
import io.signaltracker.crawler.article.Rereading;
import io.signaltracker.crawler.community.Forums;
import io.signaltracker.crawler.fetch.Fetcher;
import io.signaltracker.crawler.frontier.Frontier;
import io.signaltracker.crawler.leaderboard.BoardKeys;
import io.signaltracker.crawler.snapshot.SnapshotStore;
import io.signaltracker.crawler.source.Source;
import io.signaltracker.crawler.source.SourceCatalog;
import io.signaltracker.crawler.store.ChangeLog;
import io.signaltracker.crawler.store.Database;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The front door of the crawler: from the sources to stored articles and snapshots.
 *
 * <pre>{@code
 * CrawlPipeline crawl =
 *     new CrawlPipeline(database, sources, fetcher, CrawlSettings.standard(), clock);
 * CrawlReport report = crawl.crawlOnce(CrawlProgress.NONE);
 * }</pre>
 *
 * One crawl at a time per pipeline; a crawl may be killed at any moment and begun again, which
 * loses nothing and stores nothing twice.
 */
public final class CrawlPipeline {

  private static final Logger LOG = LoggerFactory.getLogger(CrawlPipeline.class);

  private final Database database;
  private final SourceCatalog sources;
  private final Forums forums;
  private final BoardKeys keys;
  private final Fetcher fetcher;
  private final CrawlSettings settings;
  private final Frontier frontier;
  private final PageReader reader;
  private final Settler settler;
  private final PageKeeper archive;
  private final Rereading rereading;

  /** Stores what these sources publish to anybody, and archives no pages. */
  public CrawlPipeline(
      Database database,
      SourceCatalog sources,
      Fetcher fetcher,
      CrawlSettings settings,
      Clock clock) {
    this(
        database,
        sources,
        Forums.anonymous(),
        BoardKeys.none(),
        fetcher,
        PageKeeper.NONE,
        settings,
        clock);
  }

  /**
   * Stores into this database what these sources publish.
   *
   * @param forums those that the fetcher holds credentials for
   * @param keys of boards that ask for one; those without their key stay off
   * @param archive gets every page as it came
   */
  public CrawlPipeline(
      Database database,
      SourceCatalog sources,
      Forums forums,
      BoardKeys keys,
      Fetcher fetcher,
      PageKeeper archive,
      CrawlSettings settings,
      Clock clock) {
    this.database = database;
    this.forums = forums;
    ChangeLog changes = new ChangeLog(database, clock);
    ArticleStore articles = new ArticleStore(database, changes);
    this.rereading = new Rereading(database, articles, changes);
    this.sources = sources;
    this.keys = keys;
    this.fetcher = fetcher;
    this.archive = archive;
    this.settings = settings;
    this.frontier = new Frontier(database, clock, settings.lease());
    this.reader = new PageReader(sources, forums);
    this.settler =
        new Settler(
            database,
            frontier,
            new PostStore(database, articles),
            new SnapshotStore(database, changes),
            sources,
            settings.revisits(),
            clock);
  }

  /**
   * Looks at every announcer now, whenever that was done last, and at all that is due.
   *
   * @throws InterruptedException when interrupted; what was claimed comes back by itself
   */
  public synchronized CrawlReport crawlOnce(CrawlProgress progress) throws InterruptedException {
    announce();
    frontier.makeAnnouncersDue();
    return run(frontier, progress);
  }

  /**
   * Looks at every announcer of one source now, and at all that is due of it.
   *
   * @throws InterruptedException when interrupted; what was claimed comes back by itself
   * @throws IllegalArgumentException where there is no such source
   */
  public synchronized CrawlReport crawlOnce(String sourceId, CrawlProgress progress)
      throws InterruptedException {
    if (sources.find(sourceId).isEmpty()) {
      throw new IllegalArgumentException("No source '" + sourceId + "'");
    }
    announce();
    Frontier ofSource = frontier.ofSource(sourceId);
    ofSource.makeAnnouncersDue();
    return run(ofSource, progress);
  }

  /**
   * Looks at what is due by each source's own interval; for a timer.
   *
   * @throws InterruptedException when interrupted; what was claimed comes back by itself
   */
  public synchronized CrawlReport crawlDue(CrawlProgress progress) throws InterruptedException {
    announce();
    return run(frontier, progress);
  }

  /**
   * Reads all archived article pages again, as after a new extractor, and puts what they say now in
   * the place of what was stored. Opens no connection; begun again, it goes on.
   *
   * @throws java.io.UncheckedIOException where the archive cannot be read
   */
  public synchronized RereadReport reread(ArchiveReader pages, CrawlProgress progress) {
    return new ArchiveReread(database, frontier, reader, rereading, progress).of(pages);
  }

  /** How many URLs are due now or being fetched. */
  public long queued() {
    return frontier.open();
  }

  private void announce() {
    if (settings.soleCrawler()) {
      frontier.releaseClaims();
    }
    settler.forgetOverdue();
    for (Source source : sources.sources()) {
      frontier.announce(Announcements.of(source, forums, keys));
    }
  }

  private CrawlReport run(Frontier due, CrawlProgress progress) throws InterruptedException {
    CrawlReport report =
        new CrawlRun(due, fetcher, reader, settler, archive, settings, progress)
            .untilNothingIsDue();
    database.force();
    LOG.atInfo()
        .addKeyValue("offered", report.offered())
        .addKeyValue("stored", report.stored())
        .addKeyValue("new_versions", report.newVersions())
        .addKeyValue("snapshots", report.snapshots())
        .addKeyValue("not_modified", report.notModified())
        .addKeyValue("rejected", report.rejected())
        .addKeyValue("failed", report.failed())
        .addKeyValue("bytes", report.bytes())
        .addKeyValue("took_ms", report.took().toMillis())
        .log("Crawled");
    if (!report.closes()) {
      LOG.atError().addKeyValue("report", report).log("The accounts of a crawl do not close");
    }
    return report;
  }
}
