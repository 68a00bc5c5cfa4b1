// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler;

import static org.assertj.core.api.Assertions.assertThat;

import io.signaltracker.crawler.article.Article;
import io.signaltracker.crawler.article.ArticleStore;
import io.signaltracker.crawler.fetch.AllowedAddress;
import io.signaltracker.crawler.fetch.FetchResult;
import io.signaltracker.crawler.fetch.FetchSettings;
import io.signaltracker.crawler.fetch.HttpFetcher;
import io.signaltracker.crawler.frontier.RevisitPolicy;
import io.signaltracker.crawler.source.SourceCatalog;
import io.signaltracker.crawler.source.SourceFormats;
import io.signaltracker.crawler.store.ChangeLog;
import io.signaltracker.crawler.store.Database;
import io.signaltracker.crawler.store.TestDatabases;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticlePagesTest {

  private static final Clock CLOCK = Clock.systemUTC();
  private static final String HEADLINE = "The long story of a model that had no name";

  @TempDir Path folder;

  private final LocalWeb web = LocalWeb.start();
  private Database database;
  private ArticleStore articles;
  private HttpFetcher fetcher;

  @BeforeEach
  void open() {
    database = TestDatabases.sqlite(folder);
    articles = new ArticleStore(database, new ChangeLog(database, CLOCK));
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
    database.close();
  }

  @Test
  void joinsWhatIsMarkedAsTheNextPage() throws Exception {
    page("/a.html", HEADLINE, next("/a,2.html"), "one");
    page("/a,2.html", HEADLINE + " - page 2 of 3", next("/a,3.html"), "two");
    page("/a,3.html", HEADLINE, "", "three");

    CrawlReport report = crawl(10, "/a.html");

    assertThat(report.stored()).isEqualTo(1);
    assertThat(report.closes()).isTrue();
    assertThat(articles.count()).isEqualTo(1);
    assertThat(at("/a.html").title()).isEqualTo(HEADLINE);
    assertThat(parts(at("/a.html"))).containsExactly("one", "two", "three");
  }

  @Test
  void joinsNumberedLinksOfTheSameAddress() throws Exception {
    String pager = "<p><a href='?page=2'>2</a> <a href='/a?page=3'>3</a> <a href='/b'>b</a></p>";
    page("/a", HEADLINE, "", "one", pager);
    page("/a?page=2", HEADLINE, "", "two", pager);
    page("/a?page=3", HEADLINE, "", "three", pager);

    crawl(10, "/a");

    assertThat(parts(at("/a"))).containsExactly("one", "two", "three");
    assertThat(web.hits("/a?page=2")).isEqualTo(1);
  }

  @Test
  void takesNoMorePagesThanAreSet() throws Exception {
    for (int i = 1; i <= 5; i++) {
      page(i == 1 ? "/a" : "/a/" + i, HEADLINE, next("/a/" + (i + 1)), "part" + i);
    }

    crawl(3, "/a");

    assertThat(parts(at("/a"))).containsExactly("part1", "part2", "part3");
    assertThat(web.hits("/a/4")).isZero();
  }

  @Test
  void doesNotFollowANextArticle() throws Exception {
    page("/news/1", HEADLINE, next("/news/2"), "one");
    page("/news/2", HEADLINE, next("/news/3"), "two");

    crawl(10, "/news/1");

    assertThat(parts(at("/news/1"))).containsExactly("one");
    assertThat(web.hits("/news/2")).isZero();
  }

  @Test
  void refusesAPageOfAnotherHeadlineOrOfAnotherAddress() throws Exception {
    page("/a", HEADLINE, next("/a/2"), "one");
    page("/a/2", "Something else that happened on the same day", "", "two");
    page("/b", HEADLINE, next("/b/2"), "three");
    page("/b/2", HEADLINE, "<link rel=canonical href='/elsewhere'>", "four");

    crawl(10, "/a", "/b");

    assertThat(parts(at("/a"))).containsExactly("one");
    assertThat(parts(at("/b"))).containsExactly("three");
  }

  @Test
  void endsALoopAndAPageThatOnlyRepeats() throws Exception {
    page("/a", HEADLINE, next("/a?page=2"), "one");
    page("/a?page=2", HEADLINE, next("/a?page=3"), "one");
    page("/b", HEADLINE, next("/b/2"), "two");
    page("/b/2", HEADLINE, next("/b"), "three");
    page("/c", HEADLINE, next("/c/2"), "four");
    web.redirect("/c/2", "/c");

    crawl(10, "/a", "/b", "/c");

    assertThat(parts(at("/a"))).containsExactly("one");
    assertThat(web.hits("/a?page=3")).isZero();
    assertThat(parts(at("/b"))).containsExactly("two", "three");
    assertThat(parts(at("/c"))).containsExactly("four");
  }

  @Test
  void leavesOutWhatRobotsTxtForbidsOrThePageItself() throws Exception {
    web.robots("User-agent: *\nDisallow: /a/2");
    page("/a", HEADLINE, next("/a/2"), "one");
    page("/a/2", HEADLINE, "", "two");
    page("/b", HEADLINE, next("/b/2"), "three");
    page("/b/2", HEADLINE, "<meta name=robots content=noindex>", "four");
    page("/c", HEADLINE, next("/c/2"), "five");
    page("/c/2", HEADLINE, "<meta name=robots content=nosnippet>", "six");

    crawl(10, "/a", "/b", "/c");

    assertThat(web.hits("/a/2")).isZero();
    assertThat(parts(at("/a"))).containsExactly("one");
    assertThat(parts(at("/b"))).containsExactly("three");
    assertThat(parts(at("/c"))).containsExactly("five", "six");
    assertThat(at("/c").rights().quotable()).isFalse();
  }

  @Test
  void readsTheFirstPageWhereALaterOneIsAnnounced() throws Exception {
    String canonical = "<link rel=canonical href='/a'>";
    page("/a", HEADLINE, canonical + next("/a?page=2"), "one");
    page("/a?page=2", HEADLINE, canonical, "two");

    CrawlReport report = crawl(10, "/a?page=2");

    assertThat(report.closes()).isTrue();
    assertThat(articles.count()).isEqualTo(1);
    assertThat(parts(at("/a"))).containsExactly("one", "two");
  }

  @Test
  void triesAgainWhereALaterPageFailsForNow() throws Exception {
    page("/a", HEADLINE, next("/a/2"), "one");
    web.status("/a/2", 503, Map.of());

    CrawlReport report = crawl(10, "/a");

    assertThat(report.failed()).isEqualTo(Map.of(FetchResult.Kind.SERVER_ERROR, 1L));
    assertThat(articles.count()).isZero();
  }

  private static String next(String path) {
    return "<link rel=next href='" + path + "'>";
  }

  private void page(String path, String headline, String head, String part, String... more) {
    String html =
        "<html><head><title>%s</title>%s</head><body><article><h1>%s</h1>"
                .formatted(headline, head, headline)
            + "<p>This is part %s of it. %s</p>%s</article></body></html>"
                .formatted(
                    part,
                    (part + " has a sentence of its own here. ").repeat(8),
                    String.join("", more));
    web.route(
        path,
        (_, out) ->
            LocalWeb.respond(
                out,
                200,
                Map.of("Content-Type", "text/html"),
                html.getBytes(StandardCharsets.UTF_8)));
  }

  /** Which parts are in it, in order. */
  private static List<String> parts(Article article) {
    return Pattern.compile("This is part (\\w+) of it")
        .matcher(article.text())
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  private Article at(String path) {
    return articles.find(ArticleStore.idOf(web.url(path).toString())).orElseThrow();
  }

  private CrawlReport crawl(int most, String... paths) throws InterruptedException {
    StringBuilder urls = new StringBuilder();
    for (String path : paths) {
      urls.append("<url><loc>" + web.url(path) + "</loc></url>");
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
    CrawlSettings settings =
        new CrawlSettings(64, 4, 64, Duration.ofMinutes(10), true, RevisitPolicy.standard(), most);
    return new CrawlPipeline(database, sources, fetcher, settings, CLOCK)
        .crawlOnce(CrawlProgress.NONE);
  }
}
