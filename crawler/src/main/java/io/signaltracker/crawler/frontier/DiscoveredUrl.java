// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.frontier;

import io.signaltracker.crawler.feed.FeedEntry;
import io.signaltracker.crawler.store.Hash;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A URL that we learned of, and what was said of it.
 *
 * @param url absolute; of an article page canonical
 * @param sourceId the source that announced it
 * @param announcer which of the source's announcers did
 * @param said what the announcer says of the page; of a forum item its thread's title; null where
 *     nothing is said
 */
public record DiscoveredUrl(
    FrontierKind kind, URI url, String sourceId, String announcer, @Nullable FeedEntry said) {

  /** PostgreSQL indexes no more than 2,700 bytes of a text. */
  private static final int LONGEST_KEY = 1_000;

  /**
   * Identity in the frontier. A page is one page whoever announces it; everything else belongs to
   * its announcer, since one file may hold several rankings.
   */
  public String key() {
    String key =
        kind == FrontierKind.ARTICLE_PAGE
            ? url.toString()
            : kind.name().toLowerCase(Locale.ROOT) + " " + sourceId + " " + announcer + " " + url;
    return key.length() <= LONGEST_KEY ? key : key.substring(0, LONGEST_KEY) + " " + Hash.of(key);
  }

  /** What is fetched one at a time: host and port. */
  String host() {
    return String.valueOf(url.getRawAuthority()).toLowerCase(Locale.ROOT);
  }

  @Nullable Instant modifiedAt() {
    return said == null ? null : said.modifiedAt();
  }
}
