// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.feed;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All that could be read of a feed, however broken.
 *
 * @param encoding the character set that it was read in
 * @param problems what was wrong, each in one line
 */
public record FeedDocument(
    FeedMarkup title,
    FeedMarkup subtitle,
    String id,
    String link,
    String language,
    @Nullable FeedPerson author,
    @Nullable Instant publishedAt,
    @Nullable Instant updatedAt,
    List<FeedLink> links,
    List<FeedItem> items,
    String encoding,
    List<String> problems) {

  public FeedDocument {
    links = List.copyOf(links);
    items = List.copyOf(items);
    problems = List.copyOf(problems);
  }

  /** The entries that say something, as the crawl keeps them. */
  List<FeedEntry> entries() {
    return items.stream().map(item -> item.entry(author)).filter(Objects::nonNull).toList();
  }
}
