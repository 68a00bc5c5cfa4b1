// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler;

import static org.assertj.core.api.Assertions.assertThat;

import io.signaltracker.crawler.community.Forums;
import io.signaltracker.crawler.fetch.AllowedAddress;
import io.signaltracker.crawler.fetch.FetchSettings;
import io.signaltracker.crawler.fetch.HttpFetcher;
import io.signaltracker.crawler.source.SourceCatalog;
import io.signaltracker.crawler.source.SourceFormats;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SourceCheckTest {

  private static final String FEED =
      """
      <rss version="2.0"><channel><title>The Paper</title>
      <item><title>One</title><link>{web}/one</link><pubDate>Tue, 07 Apr 2026 09:00:00 GMT</pubDate></item>
      <item><title>Two</title><link>{web}/two</link></item></channel></rss>
      """;

  private static final String PAGE =
      "<!DOCTYPE html><html lang='en'><head><title>One</title>"
          + "<link rel='alternate' type='application/rss+xml' href='/feed.xml'></head>"
          + "<body><article><h1>One thing happened today</h1>"
          + "<p>A lab that nobody knew put a model on a board, and it went to the top at once.</p>"
              .repeat(6)
          + "</article></body></html>";

  private final ChangingWeb web = new ChangingWeb();
  private HttpFetcher fetcher;

  @BeforeEach
  void open() {
    fetcher =
        new HttpFetcher(
            FetchSettings.of("http://operator.example/")
                .withMinGap(Duration.ZERO)
                .allowing(List.of(AllowedAddress.loopback(web.port()))),
            Clock.systemUTC());
  }

  @AfterEach
  void close() {
    fetcher.close();
    web.close();
  }

  @Test
  void tellsAFeedWithASampleAndTheEvidenceOfItsDate() {
    web.put("/feed.xml", "application/rss+xml", FEED);
    web.put("/one", "text/html", PAGE);

    CheckedAddress found = check("/feed.xml");

    assertThat(found.readable()).isTrue();
    assertThat(found.finding()).isEqualTo("a feed: a list of 2 addresses");
    assertThat(found.robots().rule()).isEqualTo("no rule for us");
    assertThat(Objects.requireNonNull(found.sample()).publishedAt())
        .isEqualTo(Instant.parse("2026-04-07T09:00:00Z"));
    assertThat(found.lines())
        .contains("  date     2026-04-07T09:00:00Z, read from: feed")
        .anyMatch(line -> line.startsWith("  title    One"));
  }

  @Test
  void tellsASitemapAndAnIndexOfThem() {
    web.put("/map.xml", "application/xml", "<urlset><url><loc>{web}/gone</loc></url></urlset>");
    web.put(
        "/maps.xml",
        "application/xml",
        "<sitemapindex><sitemap><loc>{web}/map.xml</loc></sitemap></sitemapindex>");

    assertThat(check("/map.xml").finding()).isEqualTo("a sitemap: a list of 1 address");
    assertThat(check("/maps.xml").finding()).isEqualTo("an index of sitemaps: a list of 1 address");
  }

  @Test
  void tellsAPageAndTheFeedsThatItNames() {
    web.put("/one", "text/html", PAGE);

    CheckedAddress found = check("/one");

    assertThat(found.finding()).isEqualTo("a page with feeds: an article");
    assertThat(found.notes()).containsExactly("names a feed: " + web.url("/feed.xml"));
    assertThat(Objects.requireNonNull(found.sample()).publishedBy()).isEqualTo("fetch");
  }

  @Test
  void saysWhatIsOfNoUse() {
    web.put("/data.json", "application/json", "{\"rows\": []}");

    CheckedAddress found = check("/data.json");

    assertThat(found.readable()).isFalse();
    assertThat(found.finding())
        .isEqualTo("neither a feed nor a sitemap nor a page (JSON, application/json)");
    assertThat(check("/nothing").finding()).startsWith("GONE: ").endsWith("/nothing answered 404");
  }

  @Test
  void namesTheRuleThatForbidsAndTheOneThatAllows() {
    web.put(
        "/robots.txt",
        "text/plain",
        "User-agent: *\nDisallow: /feeds/\nAllow: /feeds/public\nCrawl-delay: 0.2\n");
    web.put("/feeds/public.xml", "application/rss+xml", FEED);

    CheckedAddress forbidden = check("/feeds/all.xml");
    CheckedAddress allowed = check("/feeds/public.xml");

    assertThat(forbidden.readable()).isFalse();
    assertThat(forbidden.robots().allowed()).isFalse();
    assertThat(forbidden.lines())
        .contains("  robots   forbidden: robots.txt: Disallow: /feeds/")
        .contains("  found    not fetched, robots.txt: Disallow: /feeds/");
    assertThat(allowed.lines())
        .contains("  robots   allowed: Allow: /feeds/public")
        .contains("  delay    0.2 s between requests");
    assertThat(check("/other").robots().rule()).isEqualTo("none of 2 rules forbids it");
  }

  @Test
  void looksAtEveryAddressWhereTheCrawlOfASourceBegins() {
    web.put("/v0/newstories.json", "application/json", "[7]");
    web.put("/v0/updates.json", "application/json", "{\"items\": []}");
    web.put(
        "/v0/item/7.json",
        "application/json",
        "{\"id\": 7, \"type\": \"story\", \"by\": \"ada\", \"time\": 1775590000, \"title\": \"Who?\"}");
    SourceCatalog sources =
        SourceCatalog.parse(
            """
            sources:
              - id: forum
                name: The Forum
                type: community
                announcers:
                  - hacker-news: %s
            """
                .formatted(web.url("/v0")),
            "sources.yaml",
            new SourceFormats(Set.of(), Set.of()));

    List<CheckedAddress> found =
        new SourceCheck(sources, Forums.anonymous(), fetcher)
            .check(sources.find("forum").orElseThrow());

    assertThat(found)
        .extracting(CheckedAddress::finding)
        .containsExactly(
            "0 posts, 1 further address, 0 not to be read",
            "0 posts, 0 further addresses, 0 not to be read");
    assertThat(found).allMatch(CheckedAddress::readable);
    assertThat(found.getFirst().lines())
        .contains("  author   ada", "  date     2026-04-07T19:26:40Z, read from: forum");
  }

  private CheckedAddress check(String path) {
    return new SourceCheck(SourceCatalog.of(List.of()), Forums.anonymous(), fetcher)
        .check(web.url(path));
  }
}
