// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler;

import static org.assertj.core.api.Assertions.assertThat;

import io.signaltracker.crawler.LocalWeb.Request;
import io.signaltracker.crawler.fetch.AllowedAddress;
import io.signaltracker.crawler.fetch.FetchSettings;
import io.signaltracker.crawler.fetch.HttpFetcher;
import io.signaltracker.crawler.source.SourceCatalog;
import io.signaltracker.crawler.source.SourceFormats;
import io.signaltracker.crawler.store.Database;
import io.signaltracker.crawler.store.DatabaseSettings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/** What a second pass over a web where nothing has changed costs, as its server counts. */
class SecondPassTest {

  private static final Clock CLOCK = Clock.systemUTC();
  private static final int STORIES = 60;
  private static final String ETAG = "\"7\"";
  private static final String MODIFIED = "Tue, 07 Apr 2026 09:00:00 GMT";

  @TempDir private Path folder;

  private final LocalWeb web = LocalWeb.start();
  private Database database;

  @BeforeEach
  void open() {
    database = Database.open(DatabaseSettings.sqlite(folder.resolve("crawl.db")));
  }

  @AfterEach
  void close() {
    web.close();
    database.close();
  }

  @Test
  void asksTwoPercentAtMostAndParsesNothingWhereServersGiveETags(TestReporter reporter)
      throws InterruptedException {
    publish(Map.of("ETag", ETAG));
    assertSecondPassIsCheap(reporter);
  }

  @Test
  void asksTwoPercentAtMostAndParsesNothingWhereServersGiveDates(TestReporter reporter)
      throws InterruptedException {
    publish(Map.of("Last-Modified", MODIFIED));
    assertSecondPassIsCheap(reporter);
  }

  @Test
  void looksAtTheFeedAloneWhereServersGiveNeither(TestReporter reporter)
      throws InterruptedException {
    publish(Map.of());
    CrawlReport first = crawl();
    long before = web.bytesSent();
    int asked = web.requests().size();

    CrawlReport second = crawl();

    assertThat(first.stored()).isEqualTo(STORIES);
    assertThat(second.offered()).as("the feed").isEqualTo(1);
    assertThat(second.listings()).isEqualTo(1);
    assertThat(web.requests().subList(asked, web.requests().size()))
        .extracting(Request::path)
        .containsExactlyInAnyOrder("/robots.txt", "/feed.xml");
    assertThat(share(before)).isLessThan(0.02);
    reporter.publishEntry("share of the bytes", String.valueOf(share(before)));
  }

  /**
   * Every page is asked again, also those that a crawl would leave alone until a feed names them.
   */
  private void assertSecondPassIsCheap(TestReporter reporter) throws InterruptedException {
    CrawlReport first = crawl();
    long before = web.bytesSent();
    database.jdbc().sql("update frontier set state = 'DUE', due_at = 0").update();

    CrawlReport second = crawl();

    assertThat(first.stored()).isEqualTo(STORIES);
    assertThat(second.offered()).isEqualTo(STORIES + 1);
    assertThat(second.notModified())
        .as("nothing else, so nothing is parsed")
        .isEqualTo(STORIES + 1);
    assertThat(second.bytes()).as("of bodies").isZero();
    assertThat(share(before)).isLessThan(0.02);
    reporter.publishEntry("share of the bytes", String.valueOf(share(before)));
  }

  private double share(long ofFirstPass) {
    return (double) (web.bytesSent() - ofFirstPass) / ofFirstPass;
  }

  private CrawlReport crawl() throws InterruptedException {
    try (HttpFetcher fetcher =
        new HttpFetcher(
            FetchSettings.of("http://operator.example/")
                .withMinGap(Duration.ZERO)
                .allowing(List.of(AllowedAddress.loopback(web.port()))),
            CLOCK)) {
      return new CrawlPipeline(database, sources(), fetcher, CrawlSettings.standard(), CLOCK)
          .crawlOnce(CrawlProgress.NONE);
    }
  }

  private void publish(Map<String, String> validators) {
    StringBuilder feed = new StringBuilder("<rss version='2.0'><channel><title>f</title>");
    Random random = new Random(20261125);
    for (int i = 0; i < STORIES; i++) {
      feed.append("<item><title>%1$d</title><link>/story/%1$d</link></item>".formatted(i));
      route("/story/" + i, "text/html", story(random), validators);
    }
    route(
        "/feed.xml", "application/rss+xml", feed.append("</channel></rss>").toString(), validators);
  }

  private void route(String path, String type, String body, Map<String, String> validators) {
    Map<String, String> headers = new TreeMap<>(validators);
    headers.put("Content-Type", type);
    web.route(
        path,
        (request, out) -> {
          boolean known =
              validators.containsValue(request.headers().getOrDefault("if-none-match", ""))
                  || validators.containsValue(
                      request.headers().getOrDefault("if-modified-since", ""));
          byte[] bytes = known ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
          LocalWeb.respond(out, known ? 304 : 200, headers, bytes);
        });
  }

  /** About 15 kB, which is a short page. */
  private static String story(Random random) {
    String text =
        random
            .ints(3_000, 0, 26 * 26 * 26)
            .mapToObj(n -> "w" + Integer.toString(n, 36))
            .collect(Collectors.joining(" "));
    return "<html><head><title>Story</title></head><body><article><h1>Story</h1><p>"
        + text
        + ".</p></article></body></html>";
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
}
