// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler;

import io.signaltracker.crawler.fetch.FetchedPage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** The links of a page that lists articles. */
final class PageLinks {

  private static final int MOST_LINKS = 1_000;
  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*=\\s*\"?([\\w.:-]{1,40})", Pattern.CASE_INSENSITIVE);

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
        new ByteArrayInputStream(page.body()), charset(page.contentType()), page.url().toString());
  }

  /** Null lets jsoup look for a mark or a meta element. */
  private static @Nullable String charset(String contentType) {
    Matcher matcher = CHARSET.matcher(contentType);
    try {
      return matcher.find() && Charset.isSupported(matcher.group(1)) ? matcher.group(1) : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static Optional<URI> uri(String url) {
    try {
      return url.isEmpty() ? Optional.empty() : Optional.of(URI.create(url));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
