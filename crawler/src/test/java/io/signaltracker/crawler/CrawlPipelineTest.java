// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler;

import static org.assertj.core.api.Assertions.assertThat;

import io.signaltracker.crawler.article.Article;
import io.signaltracker.crawler.article.ArticleStore;
import io.signaltracker.crawler.fetch.AllowedAddress;
import io.signaltracker.crawler.fetch.FetchResult;
import io.signaltracker.crawler.fetch.FetchSettings;
import io.signaltracker.crawler.fetch.Fetcher;
import io.signaltracker.crawler.fetch.HttpFetcher;
import io.signaltracker.crawler.snapshot.BoardSnapshot;
import io.signaltracker.crawler.snapshot.CatalogueSnapshot;
import io.signaltracker.crawler.snapshot.Snapshot;
import io.signaltracker.crawler.snapshot.SnapshotStore;
import io.signaltracker.crawler.source.SourceCatalog;
import io.signaltracker.crawler.source.SourceFormats;
import io.signaltracker.crawler.source.SourceState;
import io.signaltracker.crawler.source.SourceStates;
import io.signaltracker.crawler.store.Change;
import io.signaltracker.crawler.store.ChangeLog;
import io.signaltracker.crawler.store.Database;
import io.signaltracker.crawler.store.TestDatabases;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrawlPipelineTest {

  private static final Clock CLOCK = Clock.systemUTC();

  private static final String SOURCES =
      """
      sources:
        - id: paper
          name: The Paper
          type: news
          language: en
          announcers:
            - feed: {web}/feed.xml
            - sitemap: {web}/sitemap.xml
            - pages: { url: "{web}/news", links: "main a[href]" }
        - id: forum
          name: The Forum
          type: community
          announcers:
            - hacker-news: {web}/v0
        - id: arena
          name: The Arena
          type: leaderboard
          announcers:
            - leaderboard: { url: "{web}/board.json", format: arena, track: video, archive: "{web}/boards.json" }
        - id: gateway
          name: The Gateway
          type: catalogue
          announcers:
            - catalogue: { url: "{web}/models.json", format: openrouter, archive: "{web}/lists.json" }
      """;

  @TempDir Path folder;

  private final ChangingWeb web = new ChangingWeb();
  private Database database;
  private HttpFetcher fetcher;
  private ArticleStore articles;
  private SnapshotStore snapshots;
  private ChangeLog changes;

  @BeforeEach
  void publish() {
    database = TestDatabases.sqlite(folder);
    changes = new ChangeLog(database, CLOCK);
    articles = new ArticleStore(database, changes);
    snapshots = new SnapshotStore(database, changes);
    fetcher =
        new HttpFetcher(
            FetchSettings.of("http://operator.example/")
                .withMinGap(Duration.ZERO)
                .allowing(List.of(AllowedAddress.loopback(web.port()))),
            CLOCK);
    publishPaper();
    publishForum();
    publishBoards();
  }

  @AfterEach
  void close() {
    fetcher.close();
    web.close();
    database.close();
  }

  @Test
  void storesWhatTheSourcesPublish() throws Exception {
    CrawlReport report = crawl();

    assertThat(originals())
        .containsExactlyInAnyOrder(
            "/story/1", "/story/2", "/story/3", "/item?id=101", "/item?id=102");
    assertThat(report.stored() + report.duplicates()).isEqualTo(6);
    assertThat(report.snapshots()).isEqualTo(4);
    assertThat(report.listings()).isEqualTo(7);
    assertThat(report.failed()).isEqualTo(Map.of(FetchResult.Kind.GONE, 1L));
    assertThat(report.rejected()).isEqualTo(Map.of("robots.txt", 1L, "deleted", 1L));
    assertThat(report.closes()).isTrue();
  }

  @Test
  void namesAnArticleByItsCanonicalUrl() throws Exception {
    crawl();

    Article article = articleAt("/story/1");
    assertThat(article.url()).isEqualTo(web.url("/story/1").toString());
    assertThat(article.id()).isEqualTo(ArticleStore.idOf(article.url()));
    assertThat(article.sourceName()).isEqualTo("The Paper");
    assertThat(article.title()).isEqualTo("Story number 1");
    assertThat(article.publishedAt()).isEqualTo(Instant.parse("2026-04-07T09:00:00Z"));
    assertThat(article.language()).isEqualTo("en");
    assertThat(article.text()).contains("paragraph 1 of story 1");
  }

  @Test
  void notesWhereElseATextWasPublished() throws Exception {
    crawl();

    Article original = articleAt("/story/3");
    assertThat(articles.copiesOf(original.id()))
        .extracting(Article::url)
        .containsExactly(web.url("/copy/3").toString());
  }

  @Test
  void keepsAForumPostWithItsAuthorAndThread() throws Exception {
    crawl();

    Article reply = articleAt("/item?id=102");
    assertThat(reply.author()).isEqualTo("quiet_reader");
    assertThat(reply.title()).isEqualTo("Who made the new leader?");
    assertThat(reply.text()).isEqualTo("My guess is a lab in Hangzhou.");
    assertThat(reply.publishedAt()).isEqualTo(Instant.ofEpochSecond(1775600000));
    assertThat(reply.publishedBy()).isEqualTo("forum");
  }

  @Test
  void datesAnArchivedSnapshotByItsIndex() throws Exception {
    crawl();

    assertThat(snapshots.series("arena", "video"))
        .extracting(Snapshot::takenAt)
        .containsExactly(
            Instant.parse("2026-04-01T06:00:00Z"), Instant.parse("2026-04-07T06:00:00Z"));
    assertThat(((BoardSnapshot) snapshots.series("arena", "video").getFirst()).rows()).hasSize(1);
    assertThat(snapshots.series("gateway", ""))
        .hasSize(2)
        .first()
        .extracting(Snapshot::takenAt)
        .isEqualTo(Instant.parse("2026-03-01T00:00:00Z"));
    assertThat(snapshots.series("gateway", "")).allMatch(CatalogueSnapshot.class::isInstance);
  }

  @Test
  void storesNothingTheSecondTimeAndIsAnsweredNotModified() throws Exception {
    crawl();
    web.takeHits();
    long before = changes.last();

    CrawlReport second = crawl();

    assertThat(web.takeHits())
        .isNotEmpty()
        .allMatch(hit -> hit.status() == 304 || hit.path().equals("/robots.txt"));
    assertThat(second.notModified()).isEqualTo(second.offered()).isEqualTo(9);
    assertThat(second.closes()).isTrue();
    assertThat(changes.last()).isEqualTo(before);
  }

  @Test
  void keepsBothVersionsOfAPageThatIsSaidToHaveChanged() throws Exception {
    crawl();
    web.put("/story/1", "text/html", story(1, "corrected"));
    web.put("/sitemap.xml", "application/xml", sitemap("2026-04-09T10:00:00Z"));

    CrawlReport second = crawl();

    assertThat(second.newVersions()).isEqualTo(1);
    Article current = articleAt("/story/1");
    assertThat(current.version()).isEqualTo(2);
    assertThat(current.text()).contains("corrected");
    assertThat(articles.version(current.id(), 1).orElseThrow().text()).doesNotContain("corrected");
  }

  @Test
  void goesOnWhereAKilledCrawlStopped() throws Exception {
    AtomicInteger fetches = new AtomicInteger();
    Thread crawling = Thread.currentThread();
    Fetcher killed =
        request -> {
          if (fetches.incrementAndGet() == 9) {
            crawling.interrupt();
          }
          return fetcher.fetch(request);
        };
    try {
      pipeline(killed).crawlOnce(CrawlProgress.NONE);
    } catch (InterruptedException e) {
      assertThat(originals()).hasSizeLessThan(5);
    }

    crawl();

    assertThat(originals()).hasSize(5);
    assertThat(snapshots.count()).isEqualTo(4);
    assertThat(changes.after(0, 100))
        .filteredOn(change -> change.kind() == Change.Kind.SNAPSHOT)
        .extracting(Change::id)
        .as("the second crawl sees some again, which confirms them")
        .satisfies(ids -> assertThat(Set.copyOf(ids)).hasSize(4));
  }

  @Test
  void survivesAFetcherThatFails() throws Exception {
    Fetcher broken =
        request -> {
          if (request.url().getPath().startsWith("/story/")) {
            throw new IllegalStateException("a bug");
          }
          return fetcher.fetch(request);
        };

    CrawlReport report = pipeline(broken).crawlOnce(CrawlProgress.NONE);

    assertThat(report.failed()).containsEntry(FetchResult.Kind.MALFORMED, 3L);
    assertThat(report.closes()).isTrue();
  }

  @Test
  void saysHowFarItIsAndHowEachSourceDoes() throws Exception {
    List<String> steps = new ArrayList<>();

    pipeline(fetcher)
        .crawlOnce((stage, done, known) -> steps.add(stage + " " + done + "/" + known));

    assertThat(steps.getLast()).isEqualTo("crawl 20/20");
    assertThat(new SourceStates(database).all())
        .extracting(SourceState::sourceId)
        .containsExactly("arena", "forum", "gateway", "paper");
    SourceState paper = new SourceStates(database).all().getLast();
    assertThat(paper.stored()).isBetween(3L, 4L);
    assertThat(paper.failed()).isEqualTo(1);
    assertThat(paper.problem()).startsWith("GONE: ");
  }

  @Test
  void crawlsOneSourceAndLeavesTheOthersAlone() throws Exception {
    CrawlReport report = pipeline(fetcher).crawlOnce("forum", CrawlProgress.NONE);

    assertThat(originals()).containsExactlyInAnyOrder("/item?id=101", "/item?id=102");
    assertThat(report.offered()).isEqualTo(5);
    assertThat(report.closes()).isTrue();
    assertThat(web.takeHits())
        .extracting(ChangingWeb.Hit::path)
        .allMatch(path -> path.startsWith("/v0/") || path.equals("/robots.txt"));
  }

  @Test
  void dropsWhatIsNoLongerASource() throws Exception {
    crawl();
    web.put("/feed.xml", "application/rss+xml", "<rss/>");
    SourceCatalog forumOnly =
        SourceCatalog.of(sources().sources().stream().filter(s -> s.id().equals("forum")).toList());

    CrawlReport report =
        new CrawlPipeline(database, forumOnly, fetcher, CrawlSettings.standard(), CLOCK)
            .crawlOnce(CrawlProgress.NONE);

    assertThat(report.rejected()).containsEntry("no longer in the sources file", 1L);
    assertThat(report.closes()).isTrue();
  }

  private CrawlReport crawl() throws InterruptedException {
    return pipeline(fetcher).crawlOnce(CrawlProgress.NONE);
  }

  private CrawlPipeline pipeline(Fetcher through) {
    return new CrawlPipeline(database, sources(), through, CrawlSettings.standard(), CLOCK);
  }

  private SourceCatalog sources() {
    return SourceCatalog.parse(
        SOURCES.replace("{web}", web.url("").toString()),
        "sources.yaml",
        new SourceFormats(Set.of("arena"), Set.of("openrouter")));
  }

  private Article articleAt(String path) {
    return Objects.requireNonNull(articlesByPath().get(path), path);
  }

  private List<String> originals() {
    return articlesByPath().entrySet().stream()
        .filter(article -> article.getValue().copyOf() == null)
        .map(Map.Entry::getKey)
        .toList();
  }

  private Map<String, Article> articlesByPath() {
    String prefix = web.url("").toString();
    return articles.after("", 100).stream()
        .collect(Collectors.toMap(a -> a.url().replace(prefix, ""), a -> a));
  }

  private void publishPaper() {
    web.put("/robots.txt", "text/plain", "User-agent: *\nDisallow: /private/\n");
    web.put(
        "/feed.xml",
        "application/rss+xml",
        "<rss version=\"2.0\"><channel><title>The Paper</title>"
            + item("/story/1?utm_source=feed")
            + item("/story/2")
            + item("/private/secret")
            + item("/gone")
            + "</channel></rss>");
    web.put("/sitemap.xml", "application/xml", sitemap("2026-04-07T10:00:00Z"));
    web.put(
        "/news",
        "text/html",
        "<html><body><nav><a href='/about'>About</a></nav>"
            + "<main><a href='/copy/3'>Copy</a><a href='/story/3'>Three</a></main></body></html>");
    for (int i = 1; i <= 3; i++) {
      web.put("/story/" + i, "text/html", story(i, "first"));
    }
    web.put("/copy/3", "text/html", story(3, "first").replace("T09:00", "T11:00"));
  }

  private static String item(String path) {
    return "<item><title>An item</title><link>{web}" + path + "</link></item>";
  }

  private static String sitemap(String modified) {
    return "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><url><loc>{web}/story/1"
        + "</loc><lastmod>"
        + modified
        + "</lastmod></url></urlset>";
  }

  private static String story(int number, String word) {
    String paragraphs =
        IntStream.rangeClosed(1, 6)
            .mapToObj(i ->
                "<p>This is paragraph "
                    + i
                    + " of story "
                    + number
                    + ", the "
                    + word
                    + " one that the paper printed, and it goes on for a while so that a"
                    + " reader has something to read about model "
                    + number * 31
                    + i
                    + " and the people who look for its maker.</p>")
            .collect(Collectors.joining("\n"));
    return "<html lang='en'><head><title>Story number "
        + number
        + "</title>"
        + "<meta property='og:title' content='Story number "
        + number
        + "'>"
        + "<meta property='article:published_time' content='2026-04-07T09:00:00Z'></head>"
        + "<body><article><h1>Story number "
        + number
        + "</h1>"
        + paragraphs
        + "</article></body></html>";
  }

  private void publishForum() {
    web.put("/v0/newstories.json", "application/json", "[101]");
    web.put("/v0/updates.json", "application/json", "{\"items\": [], \"profiles\": []}");
    web.put(
        "/v0/item/101.json",
        "application/json",
        """
        {"id": 101, "type": "story", "by": "first_poster", "time": 1775590000, "kids": [102, 103],
         "title": "Who made the new leader?", "text": "It came out of nowhere."}
        """);
    web.put(
        "/v0/item/102.json",
        "application/json",
        """
        {"id": 102, "type": "comment", "by": "quiet_reader", "time": 1775600000, "parent": 101,
         "text": "My guess is a lab in Hangzhou."}
        """);
    web.put("/v0/item/103.json", "application/json", "{\"id\": 103, \"deleted\": true}");
  }

  private void publishBoards() {
    web.put("/board.json", "application/json", board(", \"fetched_at\": \"2026-04-07T06:00:00Z\""));
    web.put("/boards/1.json", "application/json", board(""));
    web.put(
        "/boards.json",
        "application/json",
        "{\"snapshots\": [{\"taken_at\": \"2026-04-01T06:00:00Z\", \"track\": \"video\","
            + " \"url\": \"/boards/1.json\"}]}");
    String models = "{\"data\": [{\"id\": \"stealth/one\", \"name\": \"One\"}]}";
    web.put("/models.json", "application/json", models);
    web.put("/lists/1.json", "application/json", models);
    web.put(
        "/lists.json",
        "application/json",
        "{\"snapshots\": [{\"date\": \"2026-03-01\", \"url\": \"/lists/1.json\"}]}");
  }

  private static String board(String meta) {
    return "{\"meta\": {\"leaderboard\": \"video\""
        + meta
        + "}, \"models\": [{\"id\": \"m-1\","
        + " \"rank\": 1, \"model\": \"Horse\", \"vendor\": null, \"score\": 1333, \"ci\": 12,"
        + " \"votes\": 900}]}";
  }
}
