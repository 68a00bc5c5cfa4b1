// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.fetch;

import io.signaltracker.crawler.fetch.FetchResult.Disallowed;
import io.signaltracker.crawler.fetch.FetchResult.Failed;
import io.signaltracker.crawler.fetch.FetchResult.Fetched;
import io.signaltracker.crawler.fetch.FetchResult.Kind;
import io.signaltracker.crawler.fetch.FetchResult.NotModified;
import io.signaltracker.crawler.fetch.RobotsPolicy.Verdict;
import io.signaltracker.crawler.rights.Signal;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The production {@link Fetcher}: Apache HttpClient, with robots, politeness and the address guard
 * asked before every hop.
 *
 * <pre>{@code
 * try (HttpFetcher fetcher = new HttpFetcher(FetchSettings.of("https://example.org/bot"), clock)) {
 *   switch (fetcher.fetch(FetchRequest.of(url))) { ... }
 * }
 * }</pre>
 *
 * Thread-safe. Close it to give the connections back.
 */
public final class HttpFetcher implements Fetcher, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(HttpFetcher.class);
  private static final int MAX_URL = 4096;

  private final FetchSettings settings;
  private final SiteKeys keys;
  private final SiteTokens tokens;
  private final Clock clock;
  private final HttpExchange exchange;
  private final PolitenessGate gate;
  private final Semaphore wire;
  private final RobotsPolicy robots;
  private final BodyReader pages;
  private final BodyReader robotsFiles;

  public HttpFetcher(FetchSettings settings, Clock clock) {
    this(settings, SiteKeys.none(), clock);
  }

  /** With the operator's keys for sites that ask for one. */
  public HttpFetcher(FetchSettings settings, SiteKeys keys, Clock clock) {
    this(settings, keys, List.of(), clock);
  }

  /** With the operator's keys and credentials for sites that ask for them. */
  public HttpFetcher(
      FetchSettings settings, SiteKeys keys, List<ClientCredentials> credentials, Clock clock) {
    this(settings, keys, credentials, new AddressGuard(settings.allowed()), clock);
  }

  /** With a guard of the caller's, for instance one with another name lookup. */
  public HttpFetcher(FetchSettings settings, AddressGuard guard, Clock clock) {
    this(settings, SiteKeys.none(), List.of(), guard, clock);
  }

  private HttpFetcher(
      FetchSettings settings,
      SiteKeys keys,
      List<ClientCredentials> credentials,
      AddressGuard guard,
      Clock clock) {
    this.settings = settings;
    this.keys = keys;
    this.tokens = new SiteTokens(credentials, this::post, clock);
    this.clock = clock;
    this.exchange = new HttpExchange(settings, guard);
    this.gate = new PolitenessGate(settings.maxWait(), settings.maxHosts());
    this.wire = new Semaphore(settings.maxRequests());
    this.robots = new RobotsPolicy(settings, this::robotsTxt, clock);
    this.pages = new BodyReader(settings.maxBody(), false, settings.minRate());
    this.robotsFiles = new BodyReader(RobotsPolicy.MAX_BYTES, true, settings.minRate());
  }

  @Override
  public FetchResult fetch(FetchRequest request) {
    long startedAt = System.nanoTime();
    FetchResult result = attempt(request);
    LOG.atDebug()
        .addKeyValue("url", request.url())
        .addKeyValue("took_ms", (System.nanoTime() - startedAt) / 1_000_000)
        .log("{}", result.getClass().getSimpleName());
    return result;
  }

  /** What robots.txt says of an address; fetches that file, and nothing else. */
  public RobotsAnswer robots(URI url) {
    try {
      return switch (robots.verdict(url)) {
        case Verdict.Allowed(var crawlDelay) ->
            new RobotsAnswer(true, robots.allowing(url), crawlDelay, robots.signals(url));
        case Verdict.Forbidden(var rule) -> new RobotsAnswer(false, rule, Duration.ZERO);
        case Verdict.Unknown(var failure) ->
            new RobotsAnswer(false, failure.detail(), Duration.ZERO);
      };
    } catch (ForbiddenAddressException e) {
      return new RobotsAnswer(false, message(e), Duration.ZERO);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new RobotsAnswer(false, "interrupted while fetching robots.txt", Duration.ZERO);
    }
  }

  private FetchResult attempt(FetchRequest request) {
    try {
      return follow(request);
    } catch (ExchangeException e) {
      return e.failure();
    } catch (ForbiddenAddressException e) {
      return new Failed(Kind.FORBIDDEN_ADDRESS, message(e), null);
    } catch (IllegalArgumentException | IllegalStateException e) {
      // The client's own checks of a URL or a header; they name the value.
      return new Failed(Kind.MALFORMED, request.url() + ": " + e.getMessage(), null);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Failed(Kind.DEADLINE, "Interrupted while fetching " + request.url(), null);
    }
  }

  private FetchResult follow(FetchRequest request)
      throws ExchangeException, ForbiddenAddressException, InterruptedException {
    Budget budget = new Budget(settings.deadline());
    URI url = withoutFragment(request.url());
    for (int hop = 0; hop <= settings.maxRedirects(); hop++) {
      switch (robots.verdict(url)) {
        case Verdict.Forbidden(var rule) -> {
          return new Disallowed(rule);
        }
        case Verdict.Unknown(var failure) -> {
          return failure;
        }
        case Verdict.Allowed(var crawlDelay) -> {
          Answer answer = get(url, headers(request, url), pages, crawlDelay, budget);
          if (answer.status() == 401 && tokens.refused(url)) {
            answer = get(url, headers(request, url), pages, crawlDelay, budget);
          }
          if (!answer.isRedirect()) {
            return outcome(request, url, answer);
          }
          url = target(url, answer);
        }
      }
    }
    throw tooManyRedirects(request.url());
  }

  private FetchResult outcome(FetchRequest request, URI url, Answer answer)
      throws ForbiddenAddressException, InterruptedException {
    if (answer.isSuccess()) {
      return new Fetched(
          new FetchedPage(
              request.url(),
              url,
              answer.status(),
              answer.headers().getOrDefault("content-type", ""),
              answer.body(),
              answer.header("etag"),
              answer.header("last-modified"),
              clock.instant(),
              CacheControl.freshFor(answer.header("cache-control")),
              signals(url, answer)));
    }
    if (answer.status() == 304) {
      return new NotModified(
          clock.instant(), CacheControl.freshFor(answer.header("cache-control")));
    }
    return answer.failure(url.toString(), retryAfter(answer));
  }

  private List<Signal> signals(URI url, Answer answer)
      throws ForbiddenAddressException, InterruptedException {
    List<Signal> signals = new ArrayList<>(RightsHeaders.signals(answer.headers()));
    signals.addAll(robots.signals(url));
    return signals;
  }

  /** Robots files go through the same client, gate, guard and limits as pages. */
  private Answer robotsTxt(URI robotsTxt) throws ExchangeException, InterruptedException {
    Budget budget = new Budget(settings.deadline());
    URI url = robotsTxt;
    for (int hop = 0; hop <= settings.maxRedirects(); hop++) {
      Answer answer = get(url, Map.of(), robotsFiles, Duration.ZERO, budget);
      if (!answer.isRedirect()) {
        return answer;
      }
      url = target(url, answer);
    }
    throw tooManyRedirects(robotsTxt);
  }

  /** Signing in takes the host's turn as any request does. */
  private Answer post(URI url, Map<String, String> headers, String form)
      throws ExchangeException, InterruptedException {
    try (PolitenessGate.Turn turn = gate.enter(WebAddress.host(url), settings.minGap())) {
      Answer answer = exchange.post(url, headers, form, pages, settings.deadline());
      @Nullable Duration asked = retryAfter(answer);
      if (asked != null) {
        turn.hold(asked);
      }
      return answer;
    } catch (HostBusyException e) {
      throw new ExchangeException(new Failed(Kind.THROTTLED, message(e), e.remaining()));
    } catch (ForbiddenAddressException e) {
      throw new ExchangeException(Kind.FORBIDDEN_ADDRESS, message(e));
    }
  }

  private Answer get(
      URI url, Map<String, String> headers, BodyReader body, Duration crawlDelay, Budget budget)
      throws ExchangeException, InterruptedException {
    Duration gap = crawlDelay.compareTo(settings.minGap()) > 0 ? crawlDelay : settings.minGap();
    try (PolitenessGate.Turn turn = gate.enter(WebAddress.host(url), gap)) {
      Answer answer = onTheWire(url, headers, body, budget);
      @Nullable Duration asked = retryAfter(answer);
      if (asked != null) {
        turn.hold(asked);
      }
      return answer;
    } catch (HostBusyException e) {
      throw new ExchangeException(new Failed(Kind.THROTTLED, message(e), e.remaining()));
    } catch (ForbiddenAddressException e) {
      throw new ExchangeException(Kind.FORBIDDEN_ADDRESS, message(e));
    }
  }

  /** Bounded here and not where pages are claimed: most of those wait for their host's turn. */
  private Answer onTheWire(URI url, Map<String, String> headers, BodyReader body, Budget budget)
      throws ExchangeException, ForbiddenAddressException, InterruptedException {
    wire.acquire();
    try {
      long startedAt = System.nanoTime();
      Answer answer = exchange.get(url, headers, body, budget.left(url));
      budget.spend(System.nanoTime() - startedAt);
      return answer;
    } finally {
      wire.release();
    }
  }

  private @Nullable Duration retryAfter(Answer answer) {
    return answer.status() == 429 || answer.status() == 503
        ? RetryAfter.parse(answer.header("retry-after"), clock.instant())
        : null;
  }

  private Map<String, String> headers(FetchRequest request, URI url)
      throws ExchangeException, InterruptedException {
    Map<String, String> headers = new HashMap<>(keys.headers(url));
    @Nullable String authorization = tokens.authorization(url);
    if (authorization != null) {
      headers.put("Authorization", authorization);
    }
    if (request.etag() != null) {
      headers.put("If-None-Match", request.etag());
    }
    if (request.lastModified() != null) {
      headers.put("If-Modified-Since", request.lastModified());
    }
    return headers;
  }

  private static URI target(URI from, Answer answer) throws ExchangeException {
    String location = answer.headers().getOrDefault("location", "").strip();
    try {
      URI to = withoutFragment(from.resolve(location.replace(" ", "%20")));
      if (to.toString().length() <= MAX_URL) {
        return to;
      }
    } catch (IllegalArgumentException e) {
      LOG.atDebug().addKeyValue("url", from).log("Unreadable redirect");
    }
    throw new ExchangeException(
        Kind.MALFORMED, from + " redirects to no usable URL of at most " + MAX_URL + " characters");
  }

  private static URI withoutFragment(URI url) {
    String text = url.toString();
    int hash = text.indexOf('#');
    return hash < 0 ? url : URI.create(text.substring(0, hash));
  }

  private ExchangeException tooManyRedirects(URI url) {
    return new ExchangeException(
        Kind.TOO_MANY_REDIRECTS,
        url + " redirects more than " + settings.maxRedirects() + " times");
  }

  private static String message(Exception e) {
    return String.valueOf(e.getMessage());
  }

  @Override
  public void close() {
    exchange.close();
  }

  /** What is left of a fetch's deadline; politeness waits are not counted. */
  private static final class Budget {

    private Duration left;

    private Budget(Duration total) {
      left = total;
    }

    private Duration left(URI url) throws ExchangeException {
      if (left.isNegative() || left.isZero()) {
        throw new ExchangeException(Kind.DEADLINE, url + ": no time left after its redirects");
      }
      return left;
    }

    private void spend(long nanos) {
      left = left.minusNanos(nanos);
    }
  }
}
