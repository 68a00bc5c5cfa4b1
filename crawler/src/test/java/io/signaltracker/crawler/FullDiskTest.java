// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.signaltracker.crawler.archive.ArchiveSettings;
import io.signaltracker.crawler.archive.PageArchive;
import io.signaltracker.crawler.archive.PageKeeper;
import io.signaltracker.crawler.article.ArticleStore;
import io.signaltracker.crawler.community.Forums;
import io.signaltracker.crawler.fetch.AllowedAddress;
import io.signaltracker.crawler.fetch.FetchSettings;
import io.signaltracker.crawler.fetch.HttpFetcher;
import io.signaltracker.crawler.leaderboard.BoardKeys;
import io.signaltracker.crawler.source.SourceCatalog;
import io.signaltracker.crawler.source.SourceFormats;
import io.signaltracker.crawler.store.ChangeLog;
import io.signaltracker.crawler.store.Database;
import io.signaltracker.crawler.store.DatabaseSettings;
import io.signaltracker.crawler.store.StoreUnusable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A crawl that can no longer write stops, says why, loses nothing, and goes on later. */
class FullDiskTest {

  private static final Clock CLOCK = Clock.systemUTC();
  private static final int STORIES = 40;
  private static final int PAGE_BYTES = 4096;

  @TempDir private Path folder;

  private final ChangingWeb web = new ChangingWeb();
  private HttpFetcher fetcher;

  @BeforeEach
  void publish() {
    StringBuilder feed = new StringBuilder("<rss version='2.0'><channel><title>f</title>");
    Random random = new Random(20261125);
    for (int i = 0; i < STORIES; i++) {
      feed.append("<item><title>%1$d</title><link>/story/%1$d</link></item>".formatted(i));
      web.put("/story/" + i, "text/html", story(random));
    }
    web.put("/feed.xml", "application/rss+xml", feed.append("</channel></rss>").toString());
    fetcher =
        new HttpFetcher(
            FetchSettings.of("http://operator.example/")
                .withMinGap(Duration.ZERO)
                .allowing(List.of(AllowedAddress.loopback(web.port()))),
            CLOCK);
  }

  @AfterEach
  void close() {
    fetcher.close();
    web.close();
  }

  @Test
  void stopsWhereTheDatabaseIsFullAndGoesOnWhenThereIsRoom() throws Exception {
    try (Database empty = Database.open(DatabaseSettings.sqlite(file()))) {
      empty.force();
    }
    long pages = Files.size(file()) / PAGE_BYTES + 30;
    DatabaseSettings full =
        new DatabaseSettings("jdbc:sqlite:" + file() + "?max_page_count=" + pages, null, null, 2);
    try (Database database = Database.open(full)) {
      assertThatExceptionOfType(StoreUnusable.class)
          .isThrownBy(() -> crawl(database, PageKeeper.NONE))
          .withMessageContaining("the database " + file())
          .withMessageContaining("the disk is full")
          .withMessageContaining("MiB are free there")
          .withMessageContaining("start again");
      assertThat(database.inTransaction(() -> articles(database)))
          .as("what was committed can be read, on all connections")
          .isEqualTo(articles(database))
          .isLessThan(STORIES);
    }
    try (Database database = Database.open(DatabaseSettings.sqlite(file()))) {
      assertThat(articles(database)).isLessThan(STORIES);
      CrawlReport report = crawl(database, PageKeeper.NONE);
      assertThat(report.closes()).isTrue();
      assertThat(report.rejected()).isEmpty();
      assertThat(articles(database)).isEqualTo(STORIES);
    }
  }

  @Test
  void stopsWhereTheArchiveCannotBeWrittenAndGoesOnWhenItCan() throws Exception {
    Path archive = folder.resolve("archive");
    Files.writeString(archive, "in the way");
    try (Database database = Database.open(DatabaseSettings.sqlite(file()))) {
      try (PageKeeper keeper = new PageArchive(ArchiveSettings.in(archive))) {
        assertThatExceptionOfType(StoreUnusable.class)
            .isThrownBy(() -> crawl(database, keeper))
            .withMessageContaining("the archive " + archive)
            .withMessageContaining("signaltracker.archive.keep=false");
        assertThat(articles(database)).isZero();

        Files.delete(archive);
        CrawlReport report = crawl(database, keeper);
        assertThat(report.closes()).isTrue();
        assertThat(report.failed()).isEmpty();
      }
      assertThat(articles(database)).isEqualTo(STORIES);
    }
  }

  private CrawlReport crawl(Database database, PageKeeper archive) throws InterruptedException {
    return new CrawlPipeline(
            database,
            sources(),
            Forums.anonymous(),
            BoardKeys.none(),
            fetcher,
            archive,
            CrawlSettings.standard(),
            CLOCK)
        .crawlOnce(CrawlProgress.NONE);
  }

  private Path file() {
    return folder.resolve("crawl.db").toAbsolutePath();
  }

  private static long articles(Database database) {
    return new ArticleStore(database, new ChangeLog(database, CLOCK)).count();
  }

  private SourceCatalog sources() {
    String yaml =
        """
        sources:
          - id: paper
            name: The Paper
            type: news
            announcers:
              - feed: http://127.0.0.1:%d/feed.xml
        """;
    return SourceCatalog.parse(
        yaml.formatted(web.port()), "test", new SourceFormats(Set.of(), Set.of()));
  }

  private static String story(Random random) {
    String text =
        random
            .ints(600, 0, 26 * 26 * 26)
            .mapToObj(n -> "w" + Integer.toString(n, 36))
            .collect(Collectors.joining(" "));
    return "<html><head><title>Story</title></head><body><article><h1>Story</h1><p>"
        + text
        + ".</p></article></body></html>";
  }
}
