// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.feed;

import java.net.URI;
import java.util.List;

/**
 * What could be read of a feed or sitemap, however broken.
 *
 * @param title the feed's title; empty for a sitemap
 * @param entries in the document's order
 * @param sitemaps further sitemaps that an index names
 * @param problems what was wrong, each in one line with its place; empty for a sound document
 */
public record FeedReading(
    String title, List<FeedEntry> entries, List<URI> sitemaps, List<String> problems) {

  /** The problem of a feed that has become a page. */
  public static final String HTML = "an HTML page, not a feed";

  public FeedReading {
    entries = List.copyOf(entries);
    sitemaps = List.copyOf(sitemaps);
    problems = List.copyOf(problems);
  }
}
