// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler;

import static org.assertj.core.api.Assertions.assertThat;

import io.signaltracker.crawler.archive.ArchiveReader;
import io.signaltracker.crawler.archive.ArchiveSettings;
import io.signaltracker.crawler.archive.PageArchive;
import io.signaltracker.crawler.archive.PageKeeper;
import io.signaltracker.crawler.article.Article;
import io.signaltracker.crawler.article.ArticleStore;
import io.signaltracker.crawler.community.Forums;
import io.signaltracker.crawler.fetch.AllowedAddress;
import io.signaltracker.crawler.fetch.FetchSettings;
import io.signaltracker.crawler.fetch.Fetcher;
import io.signaltracker.crawler.fetch.HttpFetcher;
import io.signaltracker.crawler.leaderboard.BoardKeys;
import io.signaltracker.crawler.source.SourceCatalog;
import io.signaltracker.crawler.source.SourceFormats;
import io.signaltracker.crawler.store.ChangeLog;
import io.signaltracker.crawler.store.Database;
import io.signaltracker.crawler.store.DatabaseSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/** A real crawl over a loopback web, its archive, and what is read out of that afterwards. */
class ArchiveRereadTest {

  private static final Clock CLOCK = Clock.systemUTC();

  @TempDir private Path folder;

  private final ChangingWeb web = new ChangingWeb();
  private Database database;
  private ArticleStore articles;

  @BeforeEach
  void crawlTwice() throws InterruptedException {
    database = Database.open(DatabaseSettings.sqlite(folder.resolve("crawl.db")));
    articles = new ArticleStore(database, new ChangeLog(database, CLOCK));
    web.put("/story/1", "text/html", story("first", "the model that nobody has signed"));
    web.put("/story/2", "text/html", story("second", "the laboratory by the river"));
    web.put("/story/3", "text/html", "<html><body><p>Short.</p></body></html>");
    web.put("/feed.xml", "application/rss+xml", feed(Instant.parse("2026-04-07T09:00:00Z")));
    crawl();
    crawl();
    web.put("/story/2", "text/html", story("second", "the laboratory that moved to the hills"));
    web.put("/feed.xml", "application/rss+xml", feed(CLOCK.instant().plusSeconds(3600)));
    crawl();
    web.close();
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void archivesEachPageOnceAndThatItHadNotChanged() throws IOException {
    assertThat(recordTypes()).filteredOn("response"::equals).hasSize(6);
    assertThat(recordTypes()).filteredOn("revisit"::equals).isNotEmpty();
    assertThat(new ArchiveReader(folder.resolve("archive")).pages()).isEqualTo(6);
  }

  @Test
  void putsWhatIsReadNowInThePlaceOfWhatWasRead() {
    List<Article> before = stored();
    misread("article");
    misread("article_version");
    assertThat(stored()).isNotEqualTo(before);

    RereadReport report = reread();

    assertThat(stored()).isEqualTo(before);
    assertThat(report.closes()).isTrue();
    assertThat(report.pages()).isEqualTo(6);
    assertThat(report.changed()).isEqualTo(3);
    assertThat(report.passed())
        .containsEntry("no main text", 1L)
        .containsEntry("not an article's page", 2L);
  }

  @Test
  void changesNothingWhereTheReaderIsTheSame() {
    List<Article> before = stored();
    long changes = new ChangeLog(database, CLOCK).last();

    RereadReport report = reread();

    assertThat(report.unchanged()).isEqualTo(3);
    assertThat(report.changed()).isZero();
    assertThat(report.closes()).isTrue();
    assertThat(stored()).isEqualTo(before);
    assertThat(new ChangeLog(database, CLOCK).last()).isEqualTo(changes);
  }

  @Test
  void storesAllVersionsAgainWhereTheArticlesAreLost() {
    List<Article> before = stored();
    for (String table : List.of("article_version", "article_band", "article")) {
      database.jdbc().sql("delete from " + table).update();
    }

    RereadReport report = reread();

    assertThat(report.stored()).isEqualTo(3);
    assertThat(report.closes()).isTrue();
    assertThat(stored()).isEqualTo(before);
  }

  @Test
  void readsUpToTheRecordThatAKilledCrawlLeftTorn() throws IOException {
    Path file = warcs().getLast();
    try (var out = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
      out.truncate(Files.size(file) - 3);
    }
    RereadReport report = reread();

    assertThat(report.pages()).isEqualTo(5);
    assertThat(report.closes()).isTrue();
    assertThat(report.changed()).isZero();
  }

  private RereadReport reread() {
    Fetcher noNetwork =
        request -> {
          throw new AssertionError("Fetched " + request.url());
        };
    return pipeline(noNetwork, PageKeeper.NONE)
        .reread(new ArchiveReader(folder.resolve("archive")), CrawlProgress.NONE);
  }

  private void misread(String table) {
    database
        .jdbc()
        .sql("update " + table + " set text = 'Menu | ' || text, author = 'Share this'")
        .update();
  }

  private List<Article> stored() {
    return articles.after("", 100).stream()
        .flatMap(article -> articles.versions(article.id()).stream())
        .toList();
  }

  private void crawl() throws InterruptedException {
    try (HttpFetcher fetcher =
            new HttpFetcher(
                FetchSettings.of("http://operator.example/")
                    .withMinGap(Duration.ZERO)
                    .allowing(List.of(AllowedAddress.loopback(web.port()))),
                CLOCK);
        PageArchive archive = new PageArchive(ArchiveSettings.in(folder.resolve("archive")))) {
      assertThat(pipeline(fetcher, archive).crawlOnce(CrawlProgress.NONE).closes()).isTrue();
    }
  }

  private CrawlPipeline pipeline(Fetcher fetcher, PageKeeper archive) {
    return new CrawlPipeline(
        database,
        sources(),
        Forums.anonymous(),
        BoardKeys.none(),
        fetcher,
        archive,
        CrawlSettings.standard(),
        CLOCK);
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

  /** The types of all records, by a reader that knows nothing of our lists. */
  private List<String> recordTypes() throws IOException {
    List<String> types = new ArrayList<>();
    for (Path file : warcs()) {
      try (WarcReader reader = new WarcReader(file)) {
        for (WarcRecord record : reader) {
          types.add(record.type().toLowerCase(Locale.ROOT));
        }
      }
    }
    return types;
  }

  private List<Path> warcs() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".warc.gz")).sorted().toList();
    }
  }

  private static String feed(Instant secondChangedAt) {
    Instant before = Instant.parse("2026-04-07T09:00:00Z");
    return "<feed xmlns='http://www.w3.org/2005/Atom'><title>f</title>"
        + entry(1, before)
        + entry(2, secondChangedAt)
        + entry(3, before)
        + "</feed>";
  }

  private static String entry(int number, Instant updated) {
    return "<entry><id>urn:%1$d</id><title>Story %1$d</title><link href='/story/%1$d'/>"
            .formatted(number)
        + "<updated>"
        + updated
        + "</updated></entry>";
  }

  private static String story(String name, String about) {
    return "<html lang='en'><head><title>The "
        + name
        + " story of the week</title></head><body><article><h1>The "
        + name
        + " story of the week</h1>"
        + "<p>In the %s story of this week much is said of %s, and more is guessed at.</p>"
            .formatted(name, about)
            .repeat(6)
        + "</article></body></html>";
  }
}
