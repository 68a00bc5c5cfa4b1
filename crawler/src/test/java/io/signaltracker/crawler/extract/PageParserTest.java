// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.signaltracker.crawler.fetch.FetchedPage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class PageParserTest {

  private static Document parse(String html) {
    URI url = URI.create("https://news.example/a");
    byte[] body = html.getBytes(StandardCharsets.UTF_8);
    return PageParser.parse(
        new FetchedPage(url, url, 200, "text/html", body, null, null, Instant.EPOCH));
  }

  @Test
  void readsAPageOfManyTagsWhole() {
    Document page = parse("<p>first" + "<i>x</i>".repeat(40_000) + "<p>last");
    assertThat(page.select("p").eachText()).endsWith("last");
  }

  @Test
  void stopsBeforeOneTagTooMany() {
    Document page = parse("<p>first" + "<hr>".repeat(PageParser.MAX_TAGS) + "<p>last");
    assertThat(page.select("p").eachText()).containsExactly("first");
    assertThat(page.select("hr")).hasSize(PageParser.MAX_TAGS - 1);
  }
}
