// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.frontier;

import io.signaltracker.crawler.fetch.FetchResult.Failed;
import io.signaltracker.crawler.fetch.FetchResult.Kind;
import io.signaltracker.crawler.frontier.Settlement.Validators;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a URL is fetched again. Immutable.
 *
 * @param articles how long after a fetch an article's page is looked at again; null for only when
 *     its announcer says that it changed
 * @param maxAttempts failures in a row after which a URL that announces nothing is dropped
 * @param longest the longest wait after a failure
 * @param threadsOpen how old a forum item may be and still be looked at for replies
 */
public record RevisitPolicy(
    @Nullable Duration articles, int maxAttempts, Duration longest, Duration threadsOpen) {

  private static final int MOST_DOUBLINGS = 10;

  /** From so many failures in a row on an announcer counts as dead. */
  static final int DEAD = 10;

  /** A dead one is asked ever more rarely, at last after so many of the longest waits. */
  static final int DEAD_WAITS = 7;

  public RevisitPolicy {
    if (maxAttempts < 1) {
      throw new IllegalArgumentException("maxAttempts counts from 1, was " + maxAttempts);
    }
  }

  /** Articles only when they change, five attempts, at most a day apart, threads for a week. */
  public static RevisitPolicy standard() {
    return new RevisitPolicy(null, 5, Duration.ofDays(1), Duration.ofDays(7));
  }

  /**
   * After an answer.
   *
   * @param poll how long until an announcer is looked at again, by its source's setting and its own
   *     {@link Rhythm}
   * @param publishedAt when a forum item was posted; null where unknown or something else
   */
  public Settlement answered(
      FrontierEntry entry,
      Validators validators,
      Duration poll,
      @Nullable Instant publishedAt,
      Instant now,
      String outcome) {
    Duration wait = untilRevisit(entry.what().kind(), poll, publishedAt, now);
    return wait == null
        ? new Settlement.Done(validators, outcome)
        : new Settlement.Revisit(now.plus(wait), validators, outcome);
  }

  private @Nullable Duration untilRevisit(
      FrontierKind kind, Duration poll, @Nullable Instant publishedAt, Instant now) {
    return switch (kind) {
      case FEED, SITEMAP, PAGE_LIST, FORUM, LEADERBOARD, CATALOGUE, ARCHIVE -> poll;
      case ARTICLE_PAGE -> articles;
      case FORUM_ITEM -> untilReplies(poll, publishedAt, now);
      case ARCHIVED_SNAPSHOT -> null;
    };
  }

  /** Replies come ever more slowly: wait a quarter of the thread's age. */
  private @Nullable Duration untilReplies(
      Duration poll, @Nullable Instant publishedAt, Instant now) {
    if (publishedAt == null) {
      return null;
    }
    Duration age = Duration.between(publishedAt, now);
    return age.compareTo(threadsOpen) > 0 ? null : longer(poll, age.dividedBy(4));
  }

  /** After robots.txt forbade it: a page is given up, an announcer asked again later. */
  public Settlement disallowed(FrontierEntry entry, String rule, Instant now) {
    return entry.what().kind().announces()
        ? new Settlement.Retry(now.plus(longest), rule)
        : new Settlement.Drop(rule);
  }

  /** After a failure. */
  public Settlement failed(FrontierEntry entry, Failed failure, Instant now) {
    String outcome = failure.kind() + ": " + failure.detail();
    boolean hopeless = !failure.kind().temporary() || entry.attempts() + 1 >= maxAttempts;
    if (hopeless && !entry.what().kind().announces()) {
      return new Settlement.Drop(outcome);
    }
    return new Settlement.Retry(now.plus(untilRetry(entry.attempts(), failure)), outcome);
  }

  private Duration untilRetry(int attempts, Failed failure) {
    Duration doubled = first(failure.kind()).multipliedBy(1L << Math.min(attempts, MOST_DOUBLINGS));
    Duration most = longest.multipliedBy(Math.clamp(attempts + 1L - DEAD, 1, DEAD_WAITS));
    Duration ours = attempts >= DEAD || doubled.compareTo(most) > 0 ? most : doubled;
    return failure.retryAfter() == null ? ours : longer(ours, failure.retryAfter());
  }

  private Duration first(Kind kind) {
    return switch (kind) {
      case DEADLINE, CONNECT, MALFORMED -> Duration.ofMinutes(5);
      case SERVER_ERROR, THROTTLED -> Duration.ofMinutes(10);
      case UNKNOWN_HOST, TLS -> Duration.ofHours(1);
      case FORBIDDEN_ADDRESS, TOO_LARGE, TOO_MANY_REDIRECTS, GONE, REFUSED -> longest;
    };
  }

  private static Duration longer(Duration a, Duration b) {
    return a.compareTo(b) > 0 ? a : b;
  }
}
