// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.signaltracker.crawler.LocalWeb;
import io.signaltracker.crawler.fetch.FetchResult.Disallowed;
import io.signaltracker.crawler.fetch.FetchResult.Failed;
import io.signaltracker.crawler.fetch.FetchResult.Fetched;
import io.signaltracker.crawler.fetch.FetchResult.Kind;
import io.signaltracker.crawler.fetch.FetchResult.NotModified;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The production fetcher against a well-behaved and a hostile web on this machine. */
@Timeout(20)
class FetcherIT {

  private final LocalWeb web = LocalWeb.start();
  private final HttpFetcher fetcher =
      new HttpFetcher(settings().withDeadline(Duration.ofSeconds(2)), Clock.systemUTC());

  private FetchSettings settings() {
    return FetchSettings.of("https://example.org/bot")
        .withMinGap(Duration.ZERO)
        .allowing(List.of(AllowedAddress.loopback(web.port())));
  }

  @AfterEach
  void close() {
    fetcher.close();
    web.close();
  }

  @Test
  void getsAPageWithItsHeaders() {
    web.route(
        "/a",
        (_, out) ->
            LocalWeb.respond(
                out,
                200,
                Map.of("Content-Type", "text/html", "ETag", "\"7\"", "Last-Modified", "then"),
                "hello".getBytes(StandardCharsets.UTF_8)));
    FetchedPage page = fetched("/a");
    assertThat(new String(page.body(), StandardCharsets.UTF_8)).isEqualTo("hello");
    assertThat(page.contentType()).isEqualTo("text/html");
    assertThat(page.etag()).isEqualTo("\"7\"");
    assertThat(page.lastModified()).isEqualTo("then");
  }

  @Test
  void saysWhoItIsAndOffersGzipAlone() {
    web.page("/a", "text/plain", "x");
    fetched("/a");
    Map<String, String> headers = web.requests().getLast().headers();
    assertThat(headers.get("user-agent")).contains("SignalTracker", "https://example.org/bot");
    assertThat(headers.get("accept-encoding")).isEqualTo("gzip");
    assertThat(headers).doesNotContainKey("cookie");
  }

  @Test
  void decodesGzip() {
    web.gzip("/a", "text/plain", "unpacked");
    assertThat(new String(fetched("/a").body(), StandardCharsets.UTF_8)).isEqualTo("unpacked");
  }

  @Test
  void followsRedirectsAndKeepsBothUrls() {
    web.redirect("/old", "/new").page("/new", "text/plain", "x");
    FetchedPage page = fetched("/old");
    assertThat(page.requested()).isEqualTo(web.url("/old"));
    assertThat(page.url()).isEqualTo(web.url("/new"));
  }

  @Test
  void givesUpOnARedirectLoop() {
    web.redirectLoop("/round");
    assertThat(failed("/round").kind()).isEqualTo(Kind.TOO_MANY_REDIRECTS);
    assertThat(web.hits("/round")).isEqualTo(6);
  }

  @ParameterizedTest
  @CsvSource({
    "http://10.0.0.1/",
    "http://169.254.169.254/latest",
    "http://[::1]/",
    "file:///etc/passwd",
    "ftp://example.org/",
    "http://127.0.0.1:1/"
  })
  void doesNotFollowARedirectToAForbiddenAddress(String target) {
    web.redirect("/out", target);
    assertThat(failed("/out").kind()).isEqualTo(Kind.FORBIDDEN_ADDRESS);
  }

  @Test
  void refusesLoopbackUnlessAllowed() {
    web.page("/a", "text/plain", "x");
    try (HttpFetcher strict =
        new HttpFetcher(FetchSettings.of("https://example.org/bot"), Clock.systemUTC())) {
      FetchResult result = strict.fetch(FetchRequest.of(web.url("/a")));
      assertThat(result)
          .isInstanceOfSatisfying(
              Failed.class, failed -> assertThat(failed.kind()).isEqualTo(Kind.FORBIDDEN_ADDRESS));
    }
    assertThat(web.requests()).isEmpty();
  }

  @Test
  void reachesNamesUnderLocalhost() {
    web.page("/a", "text/plain", "x");
    assertThat(fetcher.fetch(FetchRequest.of(web.url("news", "/a")))).isInstanceOf(Fetched.class);
    assertThat(web.requests().getLast().headers().get("host")).startsWith("news.localhost");
  }

  @Test
  void asksConditionallyAndUnderstandsNotModified() {
    web.etag("/a", "\"7\"", "x");
    FetchedPage page = fetched("/a");
    FetchResult again = fetcher.fetch(new FetchRequest(web.url("/a"), page.etag(), null));
    assertThat(again).isInstanceOf(NotModified.class);
  }

  @ParameterizedTest
  @CsvSource({
    "404,GONE",
    "410,GONE",
    "403,REFUSED",
    "429,THROTTLED",
    "500,SERVER_ERROR",
    "503,SERVER_ERROR"
  })
  void namesTheKindOfEachStatus(int status, Kind kind) {
    web.status("/a", status, Map.of());
    assertThat(failed("/a").kind()).isEqualTo(kind);
  }

  @Test
  void passesOnRetryAfterAndStaysAway() {
    web.status("/busy", 429, Map.of("Retry-After", "3600"));
    assertThat(failed("/busy").retryAfter()).isEqualTo(Duration.ofHours(1));
    Failed next = failed("/other");
    assertThat(next.kind()).isEqualTo(Kind.THROTTLED);
    assertThat(next.retryAfter()).isNotNull();
    assertThat(web.hits("/other")).isZero();
  }

  @Test
  void cutsAServerThatStallsInTheHead() {
    web.slowHeaders("/a");
    assertThat(failed("/a").kind()).isEqualTo(Kind.DEADLINE);
  }

  @Test
  void cutsAServerThatStallsInTheBody() {
    web.slowBody("/a");
    assertThat(failed("/a").kind()).isEqualTo(Kind.DEADLINE);
  }

  @Test
  void cutsAnEndlessBody() {
    web.endlessBody("/a");
    assertThat(failed("/a").kind()).isEqualTo(Kind.TOO_LARGE);
  }

  @Test
  void cutsAnEndlessHead() {
    web.endlessHeaders("/a");
    assertThat(failed("/a").kind()).isEqualTo(Kind.TOO_LARGE);
  }

  @Test
  void cutsAGzipBomb() {
    web.gzipBomb("/a", 100);
    assertThat(failed("/a").kind()).isEqualTo(Kind.TOO_LARGE);
  }

  @ParameterizedTest
  @CsvSource({"br", "deflate", "'gzip, gzip'"})
  void refusesACodingItDidNotOffer(String coding) {
    web.route(
        "/a",
        (_, out) -> LocalWeb.respond(out, 200, Map.of("Content-Encoding", coding), new byte[9]));
    assertThat(failed("/a").kind()).isEqualTo(Kind.MALFORMED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Content-Length: 100~~short",
        "Transfer-Encoding: chunked~~5~hel",
        "Transfer-Encoding: chunked~~zz~hello",
        "Transfer-Encoding: chunked~~-5~hello",
        "Content-Encoding: gzip~Content-Length: 5~~hello"
      })
  void neverTakesABrokenBodyForAWholeOne(String head) {
    web.raw("/a", "HTTP/1.1 200 OK\r\n" + head.replace("~", "\r\n"));
    assertThat(failed("/a").kind()).isEqualTo(Kind.MALFORMED);
  }

  @Test
  void obeysRobots() {
    web.robots("User-agent: *\nDisallow: /private/\n").page("/private/a", "text/plain", "x");
    FetchResult result = fetcher.fetch(FetchRequest.of(web.url("/private/a")));
    assertThat(result).isEqualTo(new Disallowed("robots.txt: Disallow: /private/"));
    assertThat(web.hits("/private/a")).isZero();
  }

  @Test
  void obeysTheGroupThatNamesIt() {
    web.robots("User-agent: *\nDisallow:\n\nUser-agent: SignalTracker\nDisallow: /\n");
    assertThat(fetcher.fetch(FetchRequest.of(web.url("/a")))).isInstanceOf(Disallowed.class);
  }

  @Test
  void asksForRobotsOnce() {
    web.robots("").page("/a", "text/plain", "x").page("/b", "text/plain", "x");
    fetched("/a");
    fetched("/b");
    assertThat(web.hits("/robots.txt")).isEqualTo(1);
  }

  @Test
  void followsRobotsThatMoved() {
    web.redirect("/robots.txt", "/moved.txt")
        .page("/moved.txt", "text/plain", "User-agent: *\nDisallow: /a\n");
    assertThat(fetcher.fetch(FetchRequest.of(web.url("/a")))).isInstanceOf(Disallowed.class);
  }

  @Test
  void fetchesNothingWhileRobotsCannotBeHad() {
    web.status("/robots.txt", 503, Map.of()).page("/a", "text/plain", "x");
    Failed failed = failed("/a");
    assertThat(failed.detail()).contains("robots.txt");
    assertThat(failed.kind().temporary()).isTrue();
    assertThat(web.hits("/a")).isZero();
  }

  @Test
  void asksRobotsOfEachHopBeforeFollowing() {
    web.redirect("/open", "/private").robots("User-agent: *\nDisallow: /private\n");
    assertThat(fetcher.fetch(FetchRequest.of(web.url("/open")))).isInstanceOf(Disallowed.class);
    assertThat(web.hits("/private")).isZero();
  }

  @Test
  void readsNoMoreThanTheStartOfAHugeRobots() {
    web.endlessBody("/robots.txt").page("/a", "text/plain", "x");
    assertThat(fetcher.fetch(FetchRequest.of(web.url("/a")))).isInstanceOf(Fetched.class);
  }

  @Test
  void asksOneHostForOneThingAtATimeWithAPauseBetween() throws Exception {
    web.robots("");
    for (int i = 0; i < 5; i++) {
      web.page("/" + i, "text/plain", "x");
    }
    Duration gap = Duration.ofMillis(40);
    try (HttpFetcher slow = new HttpFetcher(settings().withMinGap(gap), Clock.systemUTC())) {
      fetchAll(slow, List.of("/0", "/1", "/2", "/3", "/4"));
    }
    assertThat(web.mostAtOnce()).isEqualTo(1);
    List<LocalWeb.Request> requests = web.requests();
    assertThat(requests).hasSize(6);
    for (int i = 1; i < requests.size(); i++) {
      long pause = requests.get(i).arrivedAt() - requests.get(i - 1).arrivedAt();
      assertThat(Duration.ofNanos(pause)).isGreaterThanOrEqualTo(gap);
    }
  }

  @Test
  void survivesAThreadBeingInterrupted() {
    web.page("/a", "text/plain", "x");
    Thread.currentThread().interrupt();
    FetchResult result = fetcher.fetch(FetchRequest.of(web.url("/a")));
    assertThat(Thread.interrupted()).isTrue();
    assertThat(result).isInstanceOf(FetchResult.class);
  }

  private void fetchAll(HttpFetcher with, List<String> paths)
      throws InterruptedException, ExecutionException {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<FetchResult>> results = new ArrayList<>();
      for (String path : paths) {
        URI url = web.url(path);
        results.add(threads.submit(() -> with.fetch(FetchRequest.of(url))));
      }
      for (Future<FetchResult> result : results) {
        assertThat(result.get()).isInstanceOf(Fetched.class);
      }
    }
  }

  private FetchedPage fetched(String path) {
    FetchResult result = fetcher.fetch(FetchRequest.of(web.url(path)));
    assertThat(result).isInstanceOf(Fetched.class);
    return ((Fetched) result).page();
  }

  private Failed failed(String path) {
    FetchResult result = fetcher.fetch(FetchRequest.of(web.url(path)));
    assertThat(result).isInstanceOf(Failed.class);
    return (Failed) result;
  }
}
