// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.feed;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that a feed says of one entry.
 *
 * @param id empty where it has none
 * @param link the page, as a rule absolute; empty where it has none
 * @param contents markup made safe, or plain text
 * @param dated a date whose meaning the feed leaves open
 */
public record FeedItem(
    String id,
    String link,
    FeedMarkup title,
    FeedMarkup summary,
    List<FeedMarkup> contents,
    @Nullable FeedPerson author,
    List<String> tags,
    List<FeedLink> links,
    List<FeedLink> enclosures,
    @Nullable Instant publishedAt,
    @Nullable Instant updatedAt,
    @Nullable Instant createdAt,
    @Nullable Instant datedAt) {

  public FeedItem {
    contents = List.copyOf(contents);
    tags = List.copyOf(tags);
    links = List.copyOf(links);
    enclosures = List.copyOf(enclosures);
  }

  /** What the crawl keeps of it; null for an entry that says nothing. */
  @Nullable FeedEntry entry(@Nullable FeedPerson feedAuthor) {
    @Nullable URI url = FeedBase.web(link);
    String said = text();
    String named = title.plain();
    String guid = !id.isEmpty() ? id : url != null ? url.toString() : named + said;
    if (guid.isEmpty()) {
      return null;
    }
    @Nullable FeedPerson by = author == null ? feedAuthor : author;
    @Nullable String shown = by == null || by.shown().isEmpty() ? null : by.shown();
    return new FeedEntry(guid, url, named, shown, firstDate(), updatedAt, said);
  }

  private String text() {
    return Stream.concat(Stream.of(summary), contents.stream())
        .map(FeedMarkup::plain)
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }

  private @Nullable Instant firstDate() {
    if (publishedAt != null) {
      return publishedAt;
    }
    @Nullable Instant loose = datedAt == null ? createdAt : datedAt;
    return loose == null ? updatedAt : loose;
  }
}
