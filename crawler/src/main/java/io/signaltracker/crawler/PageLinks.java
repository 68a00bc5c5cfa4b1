// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler;

import io.signaltracker.crawler.extract.CharsetSniffer;
import io.signaltracker.crawler.fetch.FetchedPage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The links of a page that lists articles. */
final class PageLinks {

  private static final int MOST_LINKS = 1_000;

  private PageLinks() {}

  /** In the order of the page, each once, at most 1,000. */
  static List<URI> of(FetchedPage page, String selector) throws IOException {
    return parse(page).select(selector).stream()
        .map(link -> link.absUrl("href"))
        .distinct()
        .flatMap(url -> uri(url).stream())
        .limit(MOST_LINKS)
        .toList();
  }

  private static Document parse(FetchedPage page) throws IOException {
    return Jsoup.parse(
        new ByteArrayInputStream(page.body()),
        CharsetSniffer.of(page.body(), page.contentType()).charset().name(),
        page.url().toString());
  }

  private static Optional<URI> uri(String url) {
    try {
      return url.isEmpty() ? Optional.empty() : Optional.of(URI.create(url));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
