// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import io.signaltracker.crawler.fetch.FetchResult.Failed;
import io.signaltracker.crawler.fetch.FetchResult.Kind;
import io.signaltracker.crawler.frontier.Settlement.Validators;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RevisitPolicyTest {

  private static final Instant NOW = Instant.parse("2026-04-10T12:00:00Z");
  private static final Duration POLL = Duration.ofMinutes(15);
  private static final Validators NONE = new Validators(null, null);

  private final RevisitPolicy policy = RevisitPolicy.standard();

  @Test
  void looksAtAnAnnouncerAgainAfterItsInterval() {
    assertThat(policy.answered(entry(FrontierKind.FEED, 0), NONE, POLL, null, NOW, "3 entries"))
        .isEqualTo(new Settlement.Revisit(NOW.plus(POLL), NONE, "3 entries"));
  }

  @Test
  void leavesArticlesAloneUnlessTold() {
    assertThat(
            policy.answered(entry(FrontierKind.ARTICLE_PAGE, 0), NONE, POLL, null, NOW, "stored"))
        .isEqualTo(new Settlement.Done(NONE, "stored"));

    RevisitPolicy daily =
        new RevisitPolicy(Duration.ofDays(1), 5, Duration.ofDays(1), Duration.ofDays(7));
    assertThat(daily.answered(entry(FrontierKind.ARTICLE_PAGE, 0), NONE, POLL, null, NOW, "stored"))
        .isEqualTo(new Settlement.Revisit(NOW.plus(Duration.ofDays(1)), NONE, "stored"));
  }

  @Test
  void looksForRepliesEverLessOftenAndThenNoMore() {
    assertThat(replies(Duration.ofMinutes(1))).isEqualTo(POLL);
    assertThat(replies(Duration.ofHours(4))).isEqualTo(Duration.ofHours(1));
    assertThat(replies(Duration.ofDays(8))).isNull();
  }

  private @Nullable Duration replies(Duration age) {
    Settlement settlement =
        policy.answered(
            entry(FrontierKind.FORUM_ITEM, 0), NONE, POLL, NOW.minus(age), NOW, "stored");
    return settlement instanceof Settlement.Revisit revisit
        ? Duration.between(NOW, revisit.at())
        : null;
  }

  @Test
  void waitsTwiceAsLongAfterEachFailureUpToADay() {
    assertThat(retry(FrontierKind.FEED, 0, Kind.SERVER_ERROR, null))
        .isEqualTo(Duration.ofMinutes(10));
    assertThat(retry(FrontierKind.FEED, 1, Kind.SERVER_ERROR, null))
        .isEqualTo(Duration.ofMinutes(20));
    assertThat(retry(FrontierKind.FEED, 9, Kind.SERVER_ERROR, null)).isEqualTo(Duration.ofDays(1));
  }

  @Test
  void asksADeadAnnouncerEverMoreRarelyUpToAWeek() {
    assertThat(retry(FrontierKind.FEED, 10, Kind.CONNECT, null)).isEqualTo(Duration.ofDays(1));
    assertThat(retry(FrontierKind.FEED, 12, Kind.CONNECT, null)).isEqualTo(Duration.ofDays(3));
    assertThat(retry(FrontierKind.FEED, 400, Kind.CONNECT, null)).isEqualTo(Duration.ofDays(7));
  }

  @Test
  void waitsAtLeastAsLongAsTheServerAsks() {
    assertThat(retry(FrontierKind.FEED, 0, Kind.THROTTLED, Duration.ofHours(2)))
        .isEqualTo(Duration.ofHours(2));
    assertThat(retry(FrontierKind.FEED, 0, Kind.THROTTLED, Duration.ofSeconds(1)))
        .isEqualTo(Duration.ofMinutes(10));
  }

  @Test
  void dropsAPageThatIsGoneOrKeepsFailing() {
    assertThat(failed(FrontierKind.ARTICLE_PAGE, 0, Kind.GONE, null))
        .isEqualTo(new Settlement.Drop("GONE: why"));
    assertThat(failed(FrontierKind.ARTICLE_PAGE, 3, Kind.CONNECT, null))
        .isInstanceOf(Settlement.Retry.class);
    assertThat(failed(FrontierKind.ARTICLE_PAGE, 4, Kind.CONNECT, null))
        .isEqualTo(new Settlement.Drop("CONNECT: why"));
  }

  @Test
  void neverGivesUpOnAnAnnouncer() {
    assertThat(retry(FrontierKind.FEED, 99, Kind.GONE, null)).isEqualTo(Duration.ofDays(7));
    assertThat(policy.disallowed(entry(FrontierKind.SITEMAP, 0), "robots.txt: /", NOW))
        .isEqualTo(new Settlement.Retry(NOW.plus(Duration.ofDays(1)), "robots.txt: /"));
    assertThat(policy.disallowed(entry(FrontierKind.ARTICLE_PAGE, 0), "robots.txt: /", NOW))
        .isEqualTo(new Settlement.Drop("robots.txt: /"));
  }

  private @Nullable Duration retry(
      FrontierKind kind, int attempts, Kind failure, @Nullable Duration retryAfter) {
    return failed(kind, attempts, failure, retryAfter) instanceof Settlement.Retry retry
        ? Duration.between(NOW, retry.at())
        : null;
  }

  private Settlement failed(
      FrontierKind kind, int attempts, Kind failure, @Nullable Duration retryAfter) {
    return policy.failed(entry(kind, attempts), new Failed(failure, "why", retryAfter), NOW);
  }

  private static FrontierEntry entry(FrontierKind kind, int attempts) {
    DiscoveredUrl what =
        new DiscoveredUrl(kind, URI.create("http://a.example/x"), "a", "feed", null);
    return new FrontierEntry(what, attempts, null, null, null, NOW);
  }
}
