// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import io.signaltracker.crawler.Pages;
import io.signaltracker.crawler.fetch.FetchRequest;
import io.signaltracker.crawler.fetch.FetchResult;
import io.signaltracker.crawler.fetch.FetchResult.Failed;
import io.signaltracker.crawler.fetch.FetchResult.Fetched;
import io.signaltracker.crawler.fetch.FetchResult.Kind;
import io.signaltracker.crawler.subscription.Discovery.FoundFeed;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FeedDiscoveryTest {

  private static final String FEED =
      "<rss><channel><title>News</title><item><title>One</title><link>http://a.example/1</link>"
          + "<pubDate>2026-04-07T06:00:00Z</pubDate></item></channel></rss>";

  private final List<URI> asked = new ArrayList<>();

  @Test
  void takesWhatThePageDeclaresBeforeWhatLooksLikeAFeed() {
    Discovery discovery =
        find(
            Map.of(
                "http://a.example/",
                "<html><head><link rel='alternate' type='application/rss+xml' href='/news'>"
                    + "<body><a href='blog/feed/'>x</a><a href='about'>y</a>",
                "http://a.example/news",
                FEED,
                "http://a.example/blog/feed/",
                FEED));
    assertThat(discovery.feeds())
        .extracting(FoundFeed::url)
        .containsExactly(
            URI.create("http://a.example/news"), URI.create("http://a.example/blog/feed/"));
    assertThat(discovery.feeds().getFirst().newestAt()).isEqualTo("2026-04-07T06:00:00Z");
  }

  @Test
  void looksInTheUsualPlacesWhereThePageNamesNone() {
    Discovery discovery =
        find(Map.of("http://a.example/", "<html>hi", "http://a.example/atom.xml", FEED));
    assertThat(discovery.feeds())
        .extracting(FoundFeed::url)
        .containsExactly(URI.create("http://a.example/atom.xml"));
  }

  @Test
  void takesAFeedForItself() {
    assertThat(find(Map.of("http://a.example/", FEED)).feeds()).hasSize(1);
    assertThat(asked).hasSize(1);
  }

  @Test
  void saysWhyThereIsNone() {
    assertThat(find(Map.of()).problems()).singleElement().asString().contains("GONE");
  }

  private Discovery find(Map<String, String> web) {
    return new FeedDiscovery(request -> answer(request, web)).find(URI.create("http://a.example/"));
  }

  private FetchResult answer(FetchRequest request, Map<String, String> web) {
    asked.add(request.url());
    String body = web.get(request.url().toString());
    return body == null
        ? new Failed(Kind.GONE, request.url() + " answered 404", null)
        : new Fetched(Pages.of(request.url().toString(), "", body));
  }
}
