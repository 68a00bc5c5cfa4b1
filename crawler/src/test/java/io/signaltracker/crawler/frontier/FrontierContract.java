// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import io.signaltracker.crawler.feed.FeedEntry;
import io.signaltracker.crawler.fetch.FetchRequest;
import io.signaltracker.crawler.frontier.Frontier.State;
import io.signaltracker.crawler.frontier.Settlement.Validators;
import io.signaltracker.crawler.store.StoreContract;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class FrontierContract extends StoreContract {

  private static final Duration LEASE = Duration.ofMinutes(2);
  private static final Validators VALIDATORS = new Validators("\"e1\"", "Fri, 10 Apr 2026");

  private Frontier frontier;

  @BeforeEach
  void openFrontier() {
    frontier = at(NOW);
  }

  @Test
  void keepsWhatWasSaidOfAPage() {
    FeedEntry said =
        new FeedEntry(
            "guid-1",
            URI.create("http://a.example/1"),
            "Title",
            "Author",
            NOW,
            NOW.plusMillis(5),
            "Summary");
    DiscoveredUrl page =
        new DiscoveredUrl(
            FrontierKind.ARTICLE_PAGE, URI.create("http://a.example/1"), "a", "feed", said);
    frontier.offer(List.of(page));

    assertThat(frontier.claimDue(10, 5))
        .containsExactly(new FrontierEntry(page, 0, null, null, null, NOW.plus(LEASE)));
  }

  @Test
  void claimsEachUrlOnce() {
    frontier.offer(pages("a.example", 3));

    assertThat(frontier.claimDue(2, 5)).hasSize(2);
    assertThat(frontier.claimDue(2, 5)).hasSize(1);
    assertThat(frontier.claimDue(2, 5)).isEmpty();
    assertThat(frontier.counts()).isEqualTo(Map.of(State.CLAIMED, 3L));
  }

  @Test
  void claimsNothingOfAPausedSourceUntilItIsResumed() {
    frontier.offer(pages("a.example", 2));
    String source = pages("a.example", 1).getFirst().sourceId();
    PausedSources paused = new PausedSources(database);
    paused.pause(source, NOW);
    paused.pause(source, NOW.plusSeconds(1));

    assertThat(frontier.claimDue(10, 5)).isEmpty();
    assertThat(frontier.open()).isZero();
    assertThat(paused.all()).isEqualTo(Map.of(source, NOW));

    assertThat(paused.resume(source)).isTrue();
    assertThat(paused.resume(source)).isFalse();
    assertThat(frontier.claimDue(10, 5)).hasSize(2);
  }

  @Test
  void countsWhatItDoesNotKnowOnce() {
    frontier.offer(pages("a.example", 2));
    List<DiscoveredUrl> offered =
        Stream.concat(pages("a.example", 1500).stream(), pages("a.example", 3).stream()).toList();

    assertThat(frontier.countUnknown(offered)).isEqualTo(1498);
    assertThat(frontier.countUnknown(List.of())).isZero();
  }

  @Test
  void knowsAUrlOnlyOnceHoweverOftenOffered() {
    frontier.offer(pages("a.example", 2));
    frontier.offer(pages("a.example", 3));

    assertThat(frontier.claimDue(10, 10)).hasSize(3);
  }

  @Test
  void givesEachHostItsShareOnly() {
    frontier.offer(pages("a.example", 10));
    frontier.offer(pages("b.example", 1));

    List<FrontierEntry> first = frontier.claimDue(10, 2);

    assertThat(first)
        .extracting(entry -> entry.what().host())
        .containsExactlyInAnyOrder("a.example", "a.example", "b.example");
    assertThat(frontier.claimDue(10, 2)).isEmpty();

    frontier.settle(first.getFirst(), new Settlement.Done(VALIDATORS, "stored"));
    assertThat(frontier.claimDue(10, 2)).hasSize(1);
  }

  @Test
  void hostsThatAreLearnedOfTogetherTakeTurns() {
    frontier.offer(
        Stream.of("a.example", "b.example", "c.example")
            .flatMap(host -> pages(host, 5).stream())
            .toList());

    assertThat(frontier.claimDue(6, 5))
        .extracting(entry -> entry.what().host())
        .containsExactlyInAnyOrder(
            "a.example", "a.example", "b.example", "b.example", "c.example", "c.example");
  }

  @Test
  void bringsBackWhatAKilledCrawlHadClaimed() {
    frontier.offer(pages("a.example", 2));
    frontier.claimDue(10, 5);

    assertThat(at(NOW.plus(LEASE).minusMillis(1)).claimDue(10, 5)).isEmpty();
    assertThat(at(NOW.plus(LEASE)).claimDue(10, 5)).hasSize(2);
  }

  @Test
  void bringsThemBackAtOnceForTheOnlyCrawler() {
    frontier.offer(pages("a.example", 2));
    frontier.claimDue(10, 5);

    frontier.releaseClaims();

    assertThat(frontier.claimDue(10, 5)).hasSize(2);
  }

  @Test
  void asksConditionallyForWhatItHas() {
    frontier.offer(pages("a.example", 1));
    FrontierEntry entry = frontier.claimDue(1, 1).getFirst();

    frontier.settle(entry, new Settlement.Revisit(NOW.plusSeconds(60), VALIDATORS, "12 entries"));

    assertThat(frontier.claimDue(1, 1)).isEmpty();
    FrontierEntry again = at(NOW.plusSeconds(60)).claimDue(1, 1).getFirst();
    assertThat(again.request())
        .isEqualTo(new FetchRequest(entry.what().url(), "\"e1\"", "Fri, 10 Apr 2026"));
    assertThat(again.fetchedAt()).isEqualTo(NOW);
    assertThat(frontier.outcome(entry.key())).contains("12 entries");
  }

  @Test
  void countsFailuresUntilTheNextAnswer() {
    frontier.offer(pages("a.example", 1));
    frontier.settle(
        frontier.claimDue(1, 1).getFirst(), new Settlement.Retry(NOW, "CONNECT: refused"));
    FrontierEntry second = frontier.claimDue(1, 1).getFirst();
    frontier.settle(second, new Settlement.Retry(NOW, "CONNECT: refused"));
    FrontierEntry third = frontier.claimDue(1, 1).getFirst();
    frontier.settle(third, new Settlement.Revisit(NOW, VALIDATORS, "fine"));

    assertThat(second.attempts()).isEqualTo(1);
    assertThat(third.attempts()).isEqualTo(2);
    assertThat(frontier.claimDue(1, 1).getFirst().attempts()).isZero();
  }

  @Test
  void looksAgainAtAPageThatIsSaidToHaveChanged() {
    DiscoveredUrl first = page("http://a.example/1", NOW.minusSeconds(3600));
    frontier.offer(List.of(first));
    frontier.settle(frontier.claimDue(1, 1).getFirst(), new Settlement.Done(VALIDATORS, "stored"));

    frontier.offer(List.of(first));
    assertThat(frontier.claimDue(1, 1)).as("said the same").isEmpty();

    frontier.offer(List.of(page("http://a.example/1", null)));
    assertThat(frontier.claimDue(1, 1)).as("said nothing").isEmpty();

    frontier.offer(List.of(page("http://a.example/1", NOW.minusSeconds(10))));
    assertThat(frontier.claimDue(1, 1)).as("said to have changed").hasSize(1);
  }

  @Test
  void believesWhoSaysMostOfAPageInWhateverOrderTheyCome() {
    DiscoveredUrl listed = said("list", null);
    DiscoveredUrl inSitemap = said("sitemap", feedEntry(null, NOW.minusSeconds(60)));
    DiscoveredUrl inFeed = said("feed", feedEntry(NOW.minusSeconds(90), null));
    frontier.offer(List.of(inFeed, listed, inSitemap));
    List<FrontierEntry> one = frontier.claimDue(1, 1);
    frontier.settle(one.getFirst(), new Settlement.Done(VALIDATORS, "stored"));

    database.jdbc().sql("delete from frontier").update();
    frontier.offer(List.of(listed));
    frontier.offer(List.of(inSitemap));
    frontier.offer(List.of(inFeed));

    assertThat(one).extracting(FrontierEntry::what).containsExactly(inFeed);
    assertThat(frontier.claimDue(1, 1)).extracting(FrontierEntry::what).containsExactly(inFeed);
  }

  @Test
  void remembersWhenAPageWasSaidToHaveChangedThoughWeHaveItSince() {
    frontier.offer(List.of(said("list", null)));
    frontier.settle(frontier.claimDue(1, 1).getFirst(), new Settlement.Done(VALIDATORS, "stored"));

    frontier.offer(List.of(said("sitemap", feedEntry(null, NOW.minusSeconds(60)))));
    assertThat(frontier.claimDue(1, 1)).as("older than our fetch").isEmpty();

    frontier.offer(List.of(said("sitemap", feedEntry(null, NOW.minusSeconds(30)))));
    assertThat(frontier.claimDue(1, 1)).as("later than was said before").hasSize(1);
  }

  @Test
  void tellsVeryLongUrlsApart() {
    String start = "http://a.example/" + "x".repeat(4_000);
    frontier.offer(List.of(page(start + "/1", null), page(start + "/2", null)));

    List<FrontierEntry> claimed = frontier.claimDue(10, 10);
    claimed.forEach(entry -> frontier.settle(entry, new Settlement.Drop("too long")));

    assertThat(claimed)
        .extracting(entry -> entry.what().url().toString())
        .containsExactlyInAnyOrder(start + "/1", start + "/2");
    assertThat(frontier.counts()).isEqualTo(Map.of(State.DROPPED, 2L));
  }

  @Test
  void claimsAnnouncersAlone() {
    DiscoveredUrl feed =
        new DiscoveredUrl(
            FrontierKind.FEED, URI.create("http://a.example/feed"), "a", "feed", null);
    frontier.offer(pages("a.example", 2));
    frontier.announce(List.of(feed));

    assertThat(frontier.claimAnnouncers(10, 10))
        .extracting(FrontierEntry::what)
        .containsExactly(feed);
  }

  private static DiscoveredUrl said(String announcer, @Nullable FeedEntry entry) {
    return new DiscoveredUrl(
        FrontierKind.ARTICLE_PAGE, URI.create("http://a.example/1"), "a", announcer, entry);
  }

  private static FeedEntry feedEntry(@Nullable Instant publishedAt, @Nullable Instant modifiedAt) {
    return new FeedEntry(
        "1", URI.create("http://a.example/1"), "", null, publishedAt, modifiedAt, "");
  }

  @Test
  void givesADroppedPageAnotherChanceWhenItChangesOnly() {
    frontier.offer(List.of(page("http://a.example/1", null)));
    frontier.settle(frontier.claimDue(1, 1).getFirst(), new Settlement.Drop("GONE: 404"));

    frontier.offer(List.of(page("http://a.example/1", null)));
    assertThat(frontier.claimDue(1, 1)).isEmpty();

    frontier.offer(List.of(page("http://a.example/1", NOW)));
    assertThat(frontier.claimDue(1, 1)).hasSize(1);
  }

  @Test
  void keepsAnAnnouncersScheduleWhenItIsAnnouncedAgain() {
    DiscoveredUrl feed =
        new DiscoveredUrl(
            FrontierKind.FEED, URI.create("http://a.example/feed"), "a", "feed", null);
    frontier.announce(List.of(feed));
    frontier.settle(
        frontier.claimDue(1, 1).getFirst(),
        new Settlement.Revisit(NOW.plusSeconds(60), VALIDATORS, "2 entries"));

    frontier.announce(List.of(feed));
    assertThat(frontier.claimDue(1, 1)).isEmpty();
    assertThat(frontier.open()).isZero();

    frontier.makeAnnouncersDue();
    assertThat(frontier.claimDue(1, 1)).extracting(FrontierEntry::etag).containsExactly("\"e1\"");
  }

  @Test
  void letsManyCrawlersClaimEachUrlOnce() throws Exception {
    frontier.offer(pages("a.example", 60));
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<List<FrontierEntry>>> crawlers =
          IntStream.range(0, 6)
              .mapToObj(i -> threads.submit(() -> frontier.claimDue(10, 100)))
              .toList();
      Stream.Builder<FrontierEntry> claimed = Stream.builder();
      for (Future<List<FrontierEntry>> crawler : crawlers) {
        crawler.get().forEach(claimed);
      }
      List<FrontierEntry> rest = frontier.claimDue(100, 100);
      rest.forEach(claimed);

      assertThat(claimed.build().map(FrontierEntry::key)).hasSize(60).doesNotHaveDuplicates();
    }
  }

  private Frontier at(Instant now) {
    return new Frontier(database, Clock.fixed(now, ZoneOffset.UTC), LEASE);
  }

  private static List<DiscoveredUrl> pages(String host, int count) {
    return IntStream.range(0, count).mapToObj(i -> page("http://" + host + "/" + i, null)).toList();
  }

  private static DiscoveredUrl page(String url, @Nullable Instant modifiedAt) {
    FeedEntry said = new FeedEntry(url, URI.create(url), "", null, null, modifiedAt, "");
    return new DiscoveredUrl(FrontierKind.ARTICLE_PAGE, URI.create(url), "a", "feed", said);
  }
}
