// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.signaltracker.crawler.LocalWeb;
import io.signaltracker.crawler.LocalWeb.Request;
import io.signaltracker.crawler.fetch.FetchResult.Failed;
import io.signaltracker.crawler.fetch.FetchResult.Fetched;
import io.signaltracker.crawler.fetch.FetchResult.Kind;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Signing in over HTTP, by the fetcher as it is used. */
class SiteTokensTest {

  private final LocalWeb web = LocalWeb.start();
  private final LocalWeb other = LocalWeb.start();
  private final AtomicInteger handedOut = new AtomicInteger();
  private HttpFetcher fetcher;

  @BeforeEach
  void open() {
    web.route(
        "/token",
        (_, out) ->
            json(
                out,
                "{\"access_token\":\"t" + handedOut.incrementAndGet() + "\",\"expires_in\":3600}"));
    web.route(
        "/new",
        (request, out) -> {
          boolean in =
              ("Bearer t" + handedOut.get()).equals(request.headers().get("authorization"));
          LocalWeb.respond(out, in ? 200 : 401, Map.of(), "[]".getBytes(StandardCharsets.UTF_8));
        });
    fetcher =
        new HttpFetcher(
            FetchSettings.of("http://operator.example/")
                .withMinGap(Duration.ZERO)
                .allowing(
                    List.of(
                        AllowedAddress.loopback(web.port()),
                        AllowedAddress.loopback(other.port()))),
            SiteKeys.none(),
            List.of(
                new ClientCredentials(
                    web.url("/token"), web.url("").toString(), "my-id", "my-secret")),
            Clock.systemUTC());
  }

  @AfterEach
  void close() {
    fetcher.close();
    web.close();
    other.close();
  }

  private static void json(java.io.OutputStream out, String body) throws java.io.IOException {
    LocalWeb.respond(
        out,
        200,
        Map.of("Content-Type", "application/json"),
        body.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void signsInOnceAndSendsTheTokenFromThenOn() {
    assertThat(fetch(web.url("/new"))).isInstanceOf(Fetched.class);
    assertThat(fetch(web.url("/new"))).isInstanceOf(Fetched.class);

    assertThat(requests(web, "/token"))
        .singleElement()
        .satisfies(request -> {
          assertThat(request.method()).isEqualTo("POST");
          assertThat(request.headers())
              .containsEntry("authorization", "Basic bXktaWQ6bXktc2VjcmV0")
              .containsEntry("user-agent", "SignalTracker/0.1 (+http://operator.example/)");
        });
    assertThat(requests(web, "/robots.txt"))
        .allSatisfy(request -> assertThat(request.headers()).doesNotContainKey("authorization"));
  }

  @Test
  void signsInAgainWhereTheTokenIsRefused() {
    fetch(web.url("/new"));
    // As when the site forgets what it handed out.
    handedOut.incrementAndGet();

    assertThat(fetch(web.url("/new"))).isInstanceOf(Fetched.class);
    assertThat(requests(web, "/token")).hasSize(2);
  }

  @Test
  void keepsTheTokenFromWhereItIsRedirected() {
    other.page("/there", "text/html", "<p>there");
    web.redirect("/moved", other.url("/there").toString());

    assertThat(fetch(web.url("/moved"))).isInstanceOf(Fetched.class);
    assertThat(requests(other, "/there"))
        .allSatisfy(request -> assertThat(request.headers()).doesNotContainKey("authorization"));
  }

  @Test
  void saysWhatIsWrongWhereItCannotSignIn() {
    web.status("/token", 403, Map.of());

    assertThat(fetch(web.url("/new")))
        .isInstanceOfSatisfying(
            Failed.class,
            failure -> {
              assertThat(failure.kind()).isEqualTo(Kind.THROTTLED);
              assertThat(failure.detail())
                  .startsWith("signing in: ")
                  .endsWith("/token answered 403, check the id and the secret");
              assertThat(failure.retryAfter()).isEqualTo(Duration.ofMinutes(10));
            });
    assertThat(requests(web, "/new")).isEmpty();
  }

  @Test
  void showsNoSecretAndRefusesOneThatIsBroken() {
    URI tokens = URI.create("https://site.example/token");
    assertThat(new ClientCredentials(tokens, "https://api.example", "id", "s3cret").toString())
        .doesNotContain("s3cret");
    assertThatThrownBy(() -> new ClientCredentials(tokens, "https://api.example", "id", "a\r\nb"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("https://api.example");
  }

  private FetchResult fetch(URI url) {
    return fetcher.fetch(FetchRequest.of(url));
  }

  private static List<Request> requests(LocalWeb web, String path) {
    return web.requests().stream().filter(request -> request.path().equals(path)).toList();
  }
}
