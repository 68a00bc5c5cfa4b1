// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler;

import static org.assertj.core.api.Assertions.assertThat;

import io.signaltracker.crawler.archive.PageKeeper;
import io.signaltracker.crawler.article.Article;
import io.signaltracker.crawler.article.ArticleStore;
import io.signaltracker.crawler.article.Threads;
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
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every kind of forum through the whole crawl: over HTTP, into the database. */
class ForumCrawlTest {

  private static final Clock CLOCK = Clock.systemUTC();

  private static final Set<String> SIGNED_IN = Set.of("reddit");

  @TempDir Path folder;

  private final ChangingWeb web = new ChangingWeb();
  private Database database;
  private HttpFetcher fetcher;
  private ArticleStore articles;
  private Threads threads;

  @BeforeEach
  void open() {
    database = TestDatabases.sqlite(folder);
    articles = new ArticleStore(database, new ChangeLog(database, CLOCK));
    threads = new Threads(database);
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
  void readsAHashtagAndTheThreadsBelow() throws Exception {
    put("/api/v1/timelines/tag/llm?limit=40", "mastodon-tag.json");
    put("/api/v1/statuses/11/context", "mastodon-context.json");

    CrawlReport report = crawl("mastodon: {web}/tags/llm");

    assertThat(articlesByPath()).containsOnlyKeys("/@mara/11", "/@pia/9", "/@noor/14", "/@mara/15");
    Article first = article("/@mara/11");
    assertThat(first.author()).isEqualTo("mara");
    assertThat(first.language()).isEqualTo("en");
    assertThat(first.text()).endsWith("I am told.\n\nNo more than that.");
    assertThat(first.publishedAt()).isEqualTo(Instant.parse("2026-04-07T06:00:00Z"));
    assertThat(article("/@pia/9").modifiedAt()).isEqualTo(Instant.parse("2026-04-06T08:00:00Z"));
    assertPlace("/@noor/14", "/@mara/11", "/@mara/11");
    assertPlace("/@mara/15", "/@noor/14", "/@mara/11");
    assertThat(report.rejected()).isEqualTo(Map.of("not public", 1L));
    assertThat(report.problems()).hasSize(1);
    assertAccountsClose(report, 2 + 3 + 2);
  }

  @Test
  void readsAnAccountOfBlueskyAndItsThreads() throws Exception {
    put(
        "/xrpc/app.bsky.feed.getAuthorFeed?limit=50&filter=posts_no_replies&actor=vera.example",
        "bluesky-feed.json");
    put(
        "/xrpc/app.bsky.feed.getPostThread?parentHeight=0&depth=6"
            + "&uri=at%3A%2F%2Fdid%3Aplc%3Aaaa111%2Fapp.bsky.feed.post%2F3kx1",
        "bluesky-thread.json");

    CrawlReport report = crawl("bluesky: {web}/profile/vera.example");

    String first = "/profile/did:plc:aaa111/post/3kx1";
    String answer = "/profile/did:plc:bbb222/post/3kx2";
    assertThat(articlesByPath()).containsOnlyKeys(first, answer);
    assertThat(article(first).author()).isEqualTo("vera.example");
    assertThat(article(first).text())
        .isEqualTo(
            "Otter-2 on the image board comes from Larkspur.\n\nTheir own page says so now.");
    assertPlace(answer, first, first);
    assertThat(report.rejected()).isEqualTo(Map.of("deleted", 1L));
    assertAccountsClose(report, 2 + 1 + 3);
  }

  @Test
  void readsTheTopicsOfADiscourseForumPostByPost() throws Exception {
    put("/latest.json", "discourse-latest.json");
    put("/t/7.json", "discourse-topic.json");

    CrawlReport report = crawl("discourse: {web}/");

    String topic = "/t/who-is-behind-the-amber-model/7/";
    assertThat(articlesByPath()).containsOnlyKeys(topic + 1, topic + 2, topic + 3);
    assertThat(article(topic + 3).author()).isEqualTo("kim");
    assertThat(article(topic + 3).title()).isEqualTo("Who is behind the amber model?");
    assertPlace(topic + 2, topic + 1, topic + 1);
    assertPlace(topic + 3, topic + 2, topic + 1);
    assertThat(threads.answersTo(article(topic + 1).id())).containsExactly(article(topic + 2).id());
    assertThat(threads.placeOf(article(topic + 1).id())).isEmpty();
    assertAccountsClose(report, 2 + 4);
  }

  @Test
  void readsACommunityOfLemmyWithItsComments() throws Exception {
    put("/api/v3/post/list?sort=New&type_=All&limit=50&community_name=models", "lemmy-posts.json");
    put("/api/v3/comment/list?sort=New&type_=All&limit=50&post_id=21", "lemmy-comments.json");

    CrawlReport report = crawl("lemmy: {web}/c/models");

    assertThat(articlesByPath()).containsOnlyKeys("/post/21", "/comment/31", "/comment/32");
    assertThat(article("/post/21").text()).isEqualTo("It came over night.\n\nNobody claims it.");
    assertPlace("/comment/31", "/post/21", "/post/21");
    assertPlace("/comment/32", "/comment/31", "/post/21");
    assertAccountsClose(report, 2 + 2 + 2);
  }

  @Test
  void readsAPublicTelegramChannel() throws Exception {
    put("/s/modelwatch", "telegram.html");

    CrawlReport report = crawl("telegram: {web}/s/modelwatch");

    assertThat(articlesByPath()).containsOnlyKeys("/modelwatch/41", "/modelwatch/42");
    assertThat(article("/modelwatch/41").author()).isEqualTo("modelwatch");
    assertThat(article("/modelwatch/41").text())
        .isEqualTo("The codename is Marlin.\nThe people are from Tern AI, see their page.");
    assertThat(article("/modelwatch/42").author()).isEqualTo("Lena");
    assertThat(article("/modelwatch/42").publishedAt())
        .isEqualTo(Instant.parse("2026-04-03T10:00:00Z"));
    assertPlace("/modelwatch/42", "/modelwatch/41", null);
    assertThat(report.rejected()).isEqualTo(Map.of("no text", 1L));
    assertAccountsClose(report, 1 + 3);
  }

  @ParameterizedTest
  @CsvSource({
    "{web}/list/cs.CL/new, '/api/query?search_query=cat:cs.CL&sortBy=submittedDate&sortOrder=descending&max_results=100', arxiv.atom",
    "{web}/rss/cs.CL, /rss/cs.CL, arxiv.rss"
  })
  void readsTheAbstractsOfArxiv(String given, String path, String file) throws Exception {
    put(path, file);

    CrawlReport report = crawl("arxiv: " + given);

    Article paper = article("/abs/2604.01234");
    assertThat(paper.title()).isEqualTo("Lanterns: Video from Few Frames");
    assertThat(paper.author()).isEqualTo("A. Moss, B. Fern");
    assertThat(paper.text()).isEqualTo("We show a model that we call Lanterns.");
    assertThat(paper.publishedAt()).isBetween("2026-04-02T00:00:00Z", "2026-04-02T23:00:00Z");
    assertAccountsClose(report, 2);
  }

  @Test
  void readsTheReleasesOfARepository() throws Exception {
    put("/acme/engine/releases.atom", "releases.atom");

    CrawlReport report = crawl("github-releases: {web}/acme/engine");

    Article release = article("/acme/engine/releases/tag/v0.9");
    assertThat(release.title()).isEqualTo("engine v0.9");
    assertThat(release.author()).isEqualTo("dev-one");
    assertThat(release.text()).isEqualTo("New\n\nSupport for Marlin by Tern AI\n\nFaster start");
    assertAccountsClose(report, 2);
  }

  @Test
  void readsTheDailyPapers() throws Exception {
    put("/api/daily_papers?limit=50", "daily-papers.json");

    CrawlReport report = crawl("huggingface-papers: {web}/papers");

    Article paper = article("/papers/2604.05555");
    assertThat(paper.title()).isEqualTo("Rowan: Speech at Half the Cost");
    assertThat(paper.author()).isEqualTo("C. Alder, D. Birch");
    assertThat(report.problems()).hasSize(1);
    assertAccountsClose(report, 2);
  }

  @Test
  void findsStoriesAndCommentsOfHackerNewsByTheirWords() throws Exception {
    put(
        "/api/v1/search_by_date?query=stealth+model&tags=(story,comment)&hitsPerPage=100",
        "hn-search.json");

    CrawlReport report = crawl("hacker-news-search: '{web}/?q=stealth+model'");

    assertThat(articlesByPath()).containsOnlyKeys("/item?id=501", "/item?id=502");
    assertThat(article("/item?id=502").title()).isEqualTo("Stealth model tops the board");
    assertThat(article("/item?id=502").text())
        .isEqualTo("I think it is Heron Labs.\n\nJust a guess.");
    assertPlace("/item?id=502", "/item?id=501", "/item?id=501");
    assertAccountsClose(report, 3);
  }

  @Test
  void readsTheFeedOfASubredditWithoutCredentials() throws Exception {
    put("/r/Models/new/.rss", "reddit.rss");

    CrawlReport report = crawl("reddit: {web}/r/Models");

    Article post = article("/r/Models/comments/aaa1/weights_are_up/");
    assertThat(post.author()).isEqualTo("late_bloomer");
    assertThat(post.title()).isEqualTo("Weights & card are up");
    assertThat(post.text()).isEqualTo("The weights are up.\n\nThe card names Wren Labs.");
    assertAccountsClose(report, 2);
  }

  @Test
  void readsASubredditWithItsCommentsWhenSignedIn() throws Exception {
    publishSubreddit();

    CrawlReport report = crawl("reddit: {web}/r/Models", Forums.signedIn(SIGNED_IN));

    String post = "/r/Models/comments/aaa1/weights_are_up/";
    assertThat(articlesByPath()).containsOnlyKeys(post, post + "c1/", post + "c2/");
    assertThat(article(post).text()).isEqualTo("The weights are up.\n\nThe card names Wren Labs.");
    assertThat(article(post + "c1/").title()).isEqualTo("Weights & card are up");
    assertPlace(post + "c1/", post, post);
    assertPlace(post + "c2/", post + "c1/", post);
    assertAccountsClose(report, 2 + 2 + 4);
  }

  @Test
  void erasesWhatItsAuthorTookDownFromAllVersions() throws Exception {
    publishSubreddit();
    crawl("reddit: {web}/r/Models", Forums.signedIn(SIGNED_IN));
    String path = "/r/Models/comments/aaa1/weights_are_up/";
    put("/r/Models/new?limit=100&raw_json=1", "reddit-new.json", "late_bloomer", "[deleted]");

    CrawlReport report = crawl("reddit: {web}/r/Models", Forums.signedIn(SIGNED_IN));

    Article withdrawn = article(path);
    assertThat(withdrawn.version()).isEqualTo(2);
    assertThat(articles.versions(withdrawn.id()))
        .allSatisfy(version -> {
          assertThat(version.text()).isEmpty();
          assertThat(version.title()).isEmpty();
          assertThat(version.author()).isNull();
        });
    assertThat(new Withdrawals(database, articles).find(withdrawn.id()).orElseThrow().reason())
        .isEqualTo("deleted");
    assertThat(report.rejected()).containsEntry("withdrawn", 1L);
    assertThat(report.closes()).isTrue();

    publishSubreddit();
    crawl("reddit: {web}/r/Models", Forums.signedIn(SIGNED_IN));

    assertThat(article(path).text()).startsWith("The weights are up.");
    assertThat(new Withdrawals(database, articles).find(withdrawn.id())).isEmpty();
  }

  @Test
  void looksAgainAtAnOldItemThatTheUpdatesName() throws Exception {
    String json = "application/json";
    web.put("/v0/newstories.json", json, "[7]");
    web.put("/v0/updates.json", json, "{\"items\": []}");
    web.put(
        "/v0/item/7.json",
        json,
        "{\"id\": 7, \"type\": \"story\", \"time\": 1775590000, \"title\": \"Theirs\"}");
    crawl("hacker-news: {web}/v0");
    assertThat(article("/item?id=7").title()).isEqualTo("Theirs");
    web.put("/v0/item/7.json", json, "{\"id\": 7, \"deleted\": true}");
    web.put("/v0/updates.json", json, "{\"items\": [7, 8]}");

    CrawlReport report = crawl("hacker-news: {web}/v0");

    assertThat(report.rejected()).isEqualTo(Map.of("withdrawn", 1L));
    assertThat(report.failed()).isEmpty();
    assertThat(article("/item?id=7").title()).isEmpty();
  }

  @Test
  void withdrawsAPostWhoseOwnAddressIsGone() throws Exception {
    put("/latest.json", "discourse-latest.json");
    put("/t/7.json", "discourse-topic.json");
    crawl("discourse: {web}/");
    put("/latest.json", "discourse-latest.json", "T09:00:00", "T11:00:00");
    web.remove("/t/7.json");
    database.jdbc().sql("update frontier set due_at = 0 where kind = 'FORUM_ITEM'").update();

    CrawlReport report = crawl("discourse: {web}/");

    assertThat(article("/t/who-is-behind-the-amber-model/7/1").text()).isEmpty();
    assertThat(report.failed()).hasSize(1);
    assertThat(report.closes()).isTrue();
  }

  @Test
  void givesUpTheOtherAddressOnceSignedIn() throws Exception {
    put("/r/Models/new/.rss", "reddit.rss");
    crawl("reddit: {web}/r/Models");
    publishSubreddit();

    crawl("reddit: {web}/r/Models", Forums.signedIn(SIGNED_IN));

    web.put("/r/Models/new/.rss", "application/xml", "<feed></feed>");
    CrawlReport report = crawl("reddit: {web}/r/Models", Forums.signedIn(SIGNED_IN));
    assertThat(report.rejected()).containsEntry("no longer in the sources file", 1L);
    web.takeHits();
    crawl("reddit: {web}/r/Models", Forums.signedIn(SIGNED_IN));
    assertThat(web.takeHits())
        .extracting(ChangingWeb.Hit::path)
        .doesNotContain("/r/Models/new/.rss");
  }

  private void publishSubreddit() throws IOException {
    put("/r/Models/new?limit=100&raw_json=1", "reddit-new.json");
    put("/comments/aaa1?sort=new&limit=200&depth=8&raw_json=1", "reddit-comments.json");
  }

  private void put(String path, String file) throws IOException {
    put(path, file, "", "");
  }

  private void put(String path, String file, String from, String to) throws IOException {
    String type = file.endsWith(".json") ? "application/json" : "text/html";
    web.put(path, type, from.isEmpty() ? sample(file) : sample(file).replace(from, to));
  }

  private static String sample(String file) throws IOException {
    try (InputStream in = ForumCrawlTest.class.getResourceAsStream("community/" + file)) {
      return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private CrawlReport crawl(String announcer) throws InterruptedException {
    return crawl(announcer, Forums.anonymous());
  }

  private CrawlReport crawl(String announcer, Forums forums) throws InterruptedException {
    String sources =
        """
        sources:
          - id: community
            name: The Community
            type: community
            announcers:
              - %s
        """
            .formatted(announcer.replace("{web}", web.url("").toString()));
    SourceCatalog catalog =
        SourceCatalog.parse(sources, "sources.yaml", new SourceFormats(Set.of(), Set.of()));
    return new CrawlPipeline(
            database,
            catalog,
            forums,
            BoardKeys.none(),
            fetcher,
            PageKeeper.NONE,
            CrawlSettings.standard(),
            CLOCK)
        .crawlOnce(CrawlProgress.NONE);
  }

  private void assertAccountsClose(CrawlReport report, long offered) {
    assertThat(report.closes()).isTrue();
    assertThat(report.offered()).isEqualTo(offered);
    assertThat(report.failed()).isEmpty();
    assertThat(report.stored() + report.duplicates()).isEqualTo(articles.count());
  }

  private void assertPlace(String path, String parent, @Nullable String thread) {
    assertThat(threads.placeOf(article(path).id()))
        .contains(new Threads.Place(idAt(parent), thread == null ? null : idAt(thread)));
  }

  private String idAt(String path) {
    return ArticleStore.idOf(web.url(path).toString());
  }

  private Article article(String path) {
    return Objects.requireNonNull(
        articlesByPath().get(path), () -> path + " in " + articlesByPath().keySet());
  }

  private Map<String, Article> articlesByPath() {
    String prefix = web.url("").toString();
    return articles.after("", 100).stream()
        .collect(Collectors.toMap(a -> a.url().replace(prefix, ""), a -> a));
  }
}
