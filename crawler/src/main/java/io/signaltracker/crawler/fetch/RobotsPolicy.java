// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.fetch;

import io.signaltracker.crawler.fetch.FetchResult.Failed;
import io.signaltracker.crawler.fetch.FetchResult.Kind;
import io.signaltracker.crawler.rights.Signal;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * Answers whether robots.txt lets us fetch a URL (RFC 9309), from a bounded cache per origin.
 *
 * <p>An answer of 4xx allows all; 5xx or none at all allows nothing for now. Thread-safe; one fetch
 * of a robots.txt at a time per origin.
 */
final class RobotsPolicy {

  /** RFC 9309 section 2.5 asks for at least 500 KiB. */
  static final int MAX_BYTES = 512 * 1024;

  /** How soon to look again after a robots.txt that could not be had. */
  private static final Duration RETRY_AFTER_FAILURE = Duration.ofMinutes(5);

  private final FetchSettings settings;
  private final RobotsFetch robots;
  private final Clock clock;
  private final Map<String, Known> cache;
  private final ConcurrentHashMap<String, FutureTask<Known>> underWay = new ConcurrentHashMap<>();

  /** Gets the robots.txt of an origin, redirects followed. */
  @FunctionalInterface
  interface RobotsFetch {
    Answer get(URI robotsTxt) throws ExchangeException, InterruptedException;
  }

  /** What robots.txt says of a URL. */
  sealed interface Verdict {

    /** Go ahead, keeping this pause between requests. */
    record Allowed(Duration crawlDelay) implements Verdict {}

    /** Stay away. */
    record Forbidden(String rule) implements Verdict {}

    /** There is no knowing for now. */
    record Unknown(Failed failure) implements Verdict {}
  }

  RobotsPolicy(FetchSettings settings, RobotsFetch robots, Clock clock) {
    this.settings = settings;
    this.robots = robots;
    this.clock = clock;
    this.cache =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > settings.maxHosts();
          }
        };
  }

  Verdict verdict(URI url) throws ForbiddenAddressException, InterruptedException {
    Known known = known(WebAddress.origin(url));
    return switch (known) {
      case Rules(var rules, _) -> verdict(rules, url);
      case Unavailable(var failure, _) -> new Verdict.Unknown(failure);
    };
  }

  private Verdict verdict(RobotsRules rules, URI url) {
    Duration delay = rules.crawlDelay().orElse(Duration.ZERO);
    if (delay.compareTo(settings.maxCrawlDelay()) > 0) {
      return new Verdict.Forbidden(
          "robots.txt: Crawl-delay: %d is above the %d s that we wait"
              .formatted(delay.toSeconds(), settings.maxCrawlDelay().toSeconds()));
    }
    return rules
        .forbidding(url.toString())
        .<Verdict>map(rule -> new Verdict.Forbidden("robots.txt: " + rule))
        .orElse(new Verdict.Allowed(delay));
  }

  /** The rule that lets us fetch an address, or that there is none; of one that is allowed. */
  String allowing(URI url) throws ForbiddenAddressException, InterruptedException {
    return known(WebAddress.origin(url)) instanceof Rules(var rules, _)
        ? rules.allowing(url.toString())
        : "no rule";
  }

  /** What robots.txt says of what may be done with a page. */
  List<Signal> signals(URI url) throws ForbiddenAddressException, InterruptedException {
    return known(WebAddress.origin(url)) instanceof Rules(var rules, _)
        ? rules.signals(url.toString())
        : List.of();
  }

  private Known known(String origin) throws InterruptedException {
    @Nullable Known cached = cached(origin);
    if (cached != null && clock.instant().isBefore(cached.until())) {
      return cached;
    }
    FutureTask<Known> fresh = new FutureTask<>(() -> look(origin));
    FutureTask<Known> running = underWay.putIfAbsent(origin, fresh);
    if (running == null) {
      try {
        fresh.run();
        remember(origin, fresh.get());
      } catch (ExecutionException e) {
        throw unexpected(origin, e);
      } finally {
        underWay.remove(origin, fresh);
      }
      running = fresh;
    }
    try {
      return running.get();
    } catch (ExecutionException e) {
      throw unexpected(origin, e);
    }
  }

  private static RuntimeException unexpected(String origin, ExecutionException e)
      throws InterruptedException {
    if (e.getCause() instanceof InterruptedException interrupted) {
      throw interrupted;
    }
    return new IllegalStateException("Could not read robots.txt of " + origin, e.getCause());
  }

  private Known look(String origin) throws InterruptedException {
    URI robotsTxt = URI.create(origin + "/robots.txt");
    Instant now = clock.instant();
    try {
      Answer answer = robots.get(robotsTxt);
      if (answer.status() >= 500) {
        return unavailable(answer.failure(robotsTxt.toString(), null), now);
      }
      return new Rules(rules(answer), now.plus(settings.robotsMaxAge()));
    } catch (ExchangeException e) {
      return unavailable(e.failure(), now);
    } catch (RuntimeException e) {
      // What the parser cannot take must not take the crawl down with it.
      return unavailable(new Failed(Kind.MALFORMED, robotsTxt + ": " + e, null), now);
    }
  }

  private Unavailable unavailable(Failed cause, Instant now) {
    Failed failure =
        new Failed(
            cause.kind(), "robots.txt cannot be had: " + cause.detail(), RETRY_AFTER_FAILURE);
    return new Unavailable(failure, now.plus(RETRY_AFTER_FAILURE));
  }

  private RobotsRules rules(Answer answer) {
    return answer.isSuccess()
        ? RobotsRules.parse(answer.body(), settings.product())
        : RobotsRules.none();
  }

  private @Nullable Known cached(String origin) {
    synchronized (cache) {
      return cache.get(origin);
    }
  }

  private void remember(String origin, Known known) {
    synchronized (cache) {
      cache.put(origin, known);
    }
  }

  private sealed interface Known {
    Instant until();
  }

  private record Rules(RobotsRules rules, Instant until) implements Known {}

  private record Unavailable(Failed failure, Instant until) implements Known {}
}
