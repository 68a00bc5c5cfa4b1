// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler;

import static org.assertj.core.api.Assertions.assertThat;

import io.signaltracker.crawler.archive.ArchiveReader;
import io.signaltracker.crawler.archive.ArchiveSettings;
import io.signaltracker.crawler.archive.PageArchive;
import io.signaltracker.crawler.article.Article;
import io.signaltracker.crawler.article.ArticleStore;
import io.signaltracker.crawler.article.Withdrawals;
import io.signaltracker.crawler.community.Forums;
import io.signaltracker.crawler.fetch.AllowedAddress;
import io.signaltracker.crawler.fetch.FetchSettings;
import io.signaltracker.crawler.fetch.HttpFetcher;
import io.signaltracker.crawler.leaderboard.BoardKeys;
import io.signaltracker.crawler.source.SourceCatalog;
import io.signaltracker.crawler.source.SourceFormats;
import io.signaltracker.crawler.store.ChangeLog;
import io.signaltracker.crawler.store.Database;
import io.signaltracker.crawler.store.TestDatabases;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RightsCrawlTest {

  private static final Map<String, String> NOTHING_SAID = Map.of();

  @TempDir Path folder;

  private final LocalWeb web = LocalWeb.start();
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-05-01T12:00:00Z"));
  private final Clock clock =
      new Clock() {
        @Override
        public ZoneOffset getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
          return this;
        }

        @Override
        public Instant instant() {
          return now.get();
        }
      };
  private Database database;
  private ArticleStore articles;
  private HttpFetcher fetcher;
  private PageArchive archive;

  @BeforeEach
  void open() {
    database = TestDatabases.sqlite(folder);
    articles = new ArticleStore(database, new ChangeLog(database, clock));
    fetcher =
        new HttpFetcher(
            FetchSettings.of("http://operator.example/")
                .withMinGap(Duration.ZERO)
                .allowing(List.of(AllowedAddress.loopback(web.port()))),
            clock);
    archive = new PageArchive(ArchiveSettings.in(folder.resolve("archive")));
  }

  @AfterEach
  void close() {
    fetcher.close();
    archive.close();
    web.close();
    database.close();
  }

  @Test
  void keepsNoPageThatAsksNotToBeListed() throws Exception {
    page("/a", Map.of("X-Robots-Tag", "otherbot: none\r\nX-Robots-Tag: noindex"), "");
    page("/b", NOTHING_SAID, "<meta name=robots content=noindex>");
    page("/c", Map.of("X-Robots-Tag", "otherbot: noindex"), "");

    CrawlReport report = crawl("/a", "/b", "/c");

    assertThat(report.rejected()).isEqualTo(Map.of("noindex", 2L));
    assertThat(report.stored()).isEqualTo(1);
    assertThat(report.closes()).isTrue();
    assertThat(at("/c").rights().signals()).isEmpty();
    assertThat(archived("/a", "/b")).isEmpty();
    assertThat(archived("/c")).hasSize(1);
  }

  @Test
  void takesBackWhatAsksLaterNotToBeListed() throws Exception {
    page("/a", NOTHING_SAID, "");
    crawl("/a");
    page("/a", Map.of("X-Robots-Tag", "noindex"), "");
    now.updateAndGet(at -> at.plus(Duration.ofDays(400)));

    CrawlReport report = crawl("/a");

    assertThat(report.rejected()).isEqualTo(Map.of("withdrawn", 1L));
    assertThat(report.closes()).isTrue();
    assertThat(at("/a").text()).isEmpty();
    assertThat(new Withdrawals(database, articles).find(at("/a").id()).orElseThrow().reason())
        .isEqualTo("noindex");
  }

  @Test
  void forgetsWhatWantedToBeAvailableForAWhile() throws Exception {
    page("/a", Map.of("X-Robots-Tag", "unavailable_after: 2 May 2026 12:00:00 GMT"), "");
    crawl("/a");
    assertThat(at("/a").text()).isNotEmpty();

    now.set(Instant.parse("2026-05-02T12:00:00Z"));
    crawl("/a");

    assertThat(at("/a").text()).isEmpty();
    assertThat(new Withdrawals(database, articles).find(at("/a").id()).orElseThrow().reason())
        .isEqualTo("unavailable");
  }

  @Test
  void keepsAndReadsButNeitherQuotesNorArchivesWhereThatIsAsked() throws Exception {
    page("/a", NOTHING_SAID, "<meta name=robots content='nosnippet, noarchive'>");

    crawl("/a");

    assertThat(at("/a").text()).contains("paragraph");
    assertThat(at("/a").rights().shown(at("/a").text())).isEmpty();
    assertThat(archived("/a")).isEmpty();
  }

  @Test
  void keepsNoTextWhoseMiningIsReserved() throws Exception {
    page("/a", Map.of("TDM-Reservation", "1"), "");

    CrawlReport report = crawl("/a");

    assertThat(report.stored()).isEqualTo(1);
    assertThat(at("/a").title()).isEqualTo("A headline about a model");
    assertThat(at("/a").text()).isEmpty();
    assertThat(at("/a").rights().why()).contains("reserves text and data mining");
    assertThat(archived("/a")).isEmpty();
  }

  @Test
  void asksRobotsTxtWhetherSearchIsWanted() throws Exception {
    web.robots(
        """
        User-agent: *
        Content-Signal: search=yes, ai-train=no
        Content-Usage: /closed/ search=n
        Allow: /
        """);
    page("/open/a", NOTHING_SAID, "");
    page("/closed/a", NOTHING_SAID, "");

    CrawlReport report = crawl("/open/a", "/closed/a");

    assertThat(report.rejected()).isEqualTo(Map.of("noindex", 1L));
    assertThat(at("/open/a").rights().signals())
        .hasToString("[Content-Signal: search=yes, ai-train=no]");
  }

  @Test
  void tellsAnOperatorWhatAPageAllows() {
    page("/a", Map.of("X-Robots-Tag", "max-snippet:40"), "<meta name=robots content=noarchive>");

    CheckedAddress checked =
        new SourceCheck(SourceCatalog.of(List.of()), BoardKeys.none(), Forums.anonymous(), fetcher)
            .check(web.url("/a"));

    assertThat(checked.lines())
        .contains(
            "  rights   X-Robots-Tag: max-snippet:40",
            "  rights   meta robots: noarchive",
            "  archive  no copy is kept");
  }

  private void page(String path, Map<String, String> headers, String head) {
    String html =
        "<html><head><title>A headline about a model</title>"
            + head
            + "</head><body><article><h1>A headline about a model</h1>"
            + "<p>This is a paragraph about a model that nobody has owned up to, at some length."
                .repeat(4)
            + "</article></body></html>";
    web.route(
        path,
        (_, out) ->
            LocalWeb.respond(
                out, 200, withType(headers), (html + path).getBytes(StandardCharsets.UTF_8)));
  }

  private static Map<String, String> withType(Map<String, String> headers) {
    Map<String, String> all = new HashMap<>(headers);
    all.put("Content-Type", "text/html");
    return all;
  }

  private CrawlReport crawl(String... paths) throws InterruptedException {
    StringBuilder urls = new StringBuilder();
    for (String path : paths) {
      urls.append("<url><loc>%s</loc><lastmod>%s</lastmod></url>".formatted(web.url(path), now));
    }
    web.page("/sitemap.xml", "text/xml", "<urlset>" + urls + "</urlset>");
    SourceCatalog sources =
        SourceCatalog.parse(
            """
            sources:
              - id: paper
                name: The Paper
                type: news
                language: en
                announcers:
                  - sitemap: %s
            """
                .formatted(web.url("/sitemap.xml")),
            "sources.yaml",
            new SourceFormats(Set.of(), Set.of()));
    return new CrawlPipeline(
            database,
            sources,
            Forums.anonymous(),
            BoardKeys.none(),
            fetcher,
            archive,
            CrawlSettings.standard(),
            clock)
        .crawlOnce(CrawlProgress.NONE);
  }

  private Article at(String path) {
    return articles.find(ArticleStore.idOf(web.url(path).toString())).orElseThrow();
  }

  private List<String> archived(String... paths) {
    archive.force();
    List<String> found = new ArrayList<>();
    new ArchiveReader(folder.resolve("archive")).forEach(page -> found.add(page.url().getPath()));
    found.retainAll(List.of(paths));
    return found;
  }
}
