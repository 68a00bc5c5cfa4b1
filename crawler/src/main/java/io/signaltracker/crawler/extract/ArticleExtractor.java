// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.extract;

import io.signaltracker.crawler.feed.FeedEntry;
import io.signaltracker.crawler.fetch.FetchedPage;
import org.jspecify.annotations.Nullable;

/** Finds the article in a page. */
public final class ArticleExtractor {

  /**
   * Extracts; never throws for what was fetched.
   *
   * @param entry what the feed said of the page; null where no feed announced it
   */
  public Extraction extract(FetchedPage page, @Nullable FeedEntry entry) {
    return new Extraction.NotAnArticle("no main text");
  }
}
