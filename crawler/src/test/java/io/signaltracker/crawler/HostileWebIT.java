// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler;

import static org.assertj.core.api.Assertions.assertThat;

import io.signaltracker.crawler.extract.ArticleExtractor;
import io.signaltracker.crawler.fetch.AllowedAddress;
import io.signaltracker.crawler.fetch.FetchRequest;
import io.signaltracker.crawler.fetch.FetchResult;
import io.signaltracker.crawler.fetch.FetchResult.Failed;
import io.signaltracker.crawler.fetch.FetchResult.Fetched;
import io.signaltracker.crawler.fetch.FetchResult.Kind;
import io.signaltracker.crawler.fetch.FetchSettings;
import io.signaltracker.crawler.fetch.FetchedPage;
import io.signaltracker.crawler.fetch.HttpFetcher;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The production fetcher and extractor against servers that mean harm, on this machine. */
@Timeout(120)
class HostileWebIT {

  private static final int MANY = 10_000;

  private final LocalWeb web = LocalWeb.start();
  private final HttpFetcher fetcher =
      new HttpFetcher(
          FetchSettings.of("https://example.org/bot")
              .withMinGap(Duration.ZERO)
              .withDeadline(Duration.ofSeconds(2))
              .allowing(List.of(AllowedAddress.loopback(web.port()))),
          Clock.systemUTC());

  @AfterEach
  void close() {
    fetcher.close();
    web.close();
  }

  @Test
  void neverTakesAPartForTheWholeWhereverTheServerHangsUp() {
    String body = "<p>every byte of this counts</p>";
    String response =
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: "
            + body.length()
            + "\r\n\r\n"
            + body;
    Map<Kind, Integer> kinds = new EnumMap<>(Kind.class);
    for (int offset = 0; offset < response.length(); offset++) {
      String path = "/cut/" + offset;
      web.raw(path, response.substring(0, offset));
      kinds.merge(failed(path).kind(), 1, Integer::sum);
    }
    assertThat(kinds.values().stream().mapToInt(Integer::intValue).sum())
        .isEqualTo(response.length());
    assertThat(kinds.keySet()).allMatch(Kind::temporary);
    web.raw("/whole", response);
    assertThat(fetched("/whole").body()).hasSize(body.length());
  }

  @Test
  void leavesAChainOfTenThousandRedirectsAfterFive() {
    for (int i = 0; i < MANY; i++) {
      web.redirect("/hop/" + i, "/hop/" + (i + 1));
    }
    assertThat(failed("/hop/0").kind()).isEqualTo(Kind.TOO_MANY_REDIRECTS);
    assertThat(web.requests().stream().filter(hit -> hit.path().startsWith("/hop/"))).hasSize(6);
  }

  @Test
  void readsNoMoreOfAHundredMegabytesThanItsLimit() {
    web.route(
        "/huge",
        (_, out) -> {
          out.write(
              "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 104857600\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
          byte[] chunk = "<p>more".repeat(10_000).getBytes(StandardCharsets.US_ASCII);
          for (int sent = 0; sent < 104_857_600; sent += chunk.length) {
            out.write(chunk);
          }
        });
    assertThat(failed("/huge").kind()).isEqualTo(Kind.TOO_LARGE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<div>", "<b>", "<ul><li>", "<table><tr><td>", "<blockquote>", "<a href=x>"})
  void readsAPageThatIsNestedWithoutEnd(String element) {
    String page = "<html><body>" + element.repeat(50_000) + "<p>at the bottom";
    web.page("/deep", "text/html", page);
    assertThat(new ArticleExtractor().extract(fetched("/deep"), null)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ffffffffffffffff\r\nx",
        "8000000000000000\r\nx",
        "-1\r\nx",
        "5\r\nhelloworld\r\n0\r\n\r\n",
        "5;" + "\r\nhel",
        "\r\n\r\n"
      })
  void namesBrokenChunksForWhatTheyAre(String chunks) {
    web.raw("/chunks", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks);
    assertThat(failed("/chunks").kind()).isEqualTo(Kind.MALFORMED);
  }

  @Test
  void goesOnWithGoodHostsAfterwards() {
    web.slowHeaders("/stall").endlessBody("/endless").gzipBomb("/bomb", 100);
    web.page("/good", "text/html", "<p>fine</p>");
    for (String path : List.of("/stall", "/endless", "/bomb")) {
      assertThat(failed(path).kind()).isIn(Kind.DEADLINE, Kind.TOO_LARGE);
      assertThat(fetched("/good").status()).isEqualTo(200);
    }
  }

  private FetchedPage fetched(String path) {
    FetchResult result = fetcher.fetch(FetchRequest.of(web.url(path)));
    assertThat(result).isInstanceOf(Fetched.class);
    return ((Fetched) result).page();
  }

  private Failed failed(String path) {
    FetchResult result = fetcher.fetch(FetchRequest.of(web.url(path)));
    assertThat(result).as(path).isInstanceOf(Failed.class);
    return (Failed) result;
  }
}
