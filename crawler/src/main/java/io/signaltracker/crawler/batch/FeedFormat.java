// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.batch;

import io.signaltracker.crawler.feed.FeedDocument;
import io.signaltracker.crawler.feed.FeedItem;
import io.signaltracker.crawler.feed.FeedLink;
import io.signaltracker.crawler.feed.FeedPerson;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A feed as JSON: what is absent is left out, texts are empty; markup has been made safe. */
final class FeedFormat {

  private FeedFormat() {}

  static Map<String, Object> of(FeedDocument feed) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("encoding", feed.encoding());
    answer.put("feed", head(feed));
    answer.put("entries", feed.items().stream().map(FeedFormat::entry).toList());
    return answer;
  }

  private static Map<String, Object> head(FeedDocument feed) {
    Map<String, Object> head = new LinkedHashMap<>();
    head.put("title", feed.title().safe());
    head.put("subtitle", feed.subtitle().safe());
    put(head, "id", feed.id());
    put(head, "link", feed.link());
    put(head, "language", feed.language());
    putAuthor(head, feed.author());
    put(head, "published", feed.publishedAt());
    put(head, "updated", feed.updatedAt());
    head.put("links", links(feed.links()));
    return head;
  }

  private static Map<String, Object> entry(FeedItem item) {
    Map<String, Object> entry = new LinkedHashMap<>();
    put(entry, "id", item.id());
    put(entry, "link", item.link());
    entry.put("title", item.title().safe());
    entry.put("summary", item.summary().safe());
    entry.put(
        "content", item.contents().stream().map(text -> Map.of("value", text.safe())).toList());
    putAuthor(entry, item.author());
    put(entry, "published", item.publishedAt());
    put(entry, "updated", item.updatedAt() == null ? item.datedAt() : item.updatedAt());
    put(entry, "created", item.createdAt());
    entry.put("tags", item.tags().stream().map(tag -> Map.of("term", tag)).toList());
    entry.put("links", links(item.links()));
    entry.put("enclosures", links(item.enclosures()));
    return entry;
  }

  private static void putAuthor(Map<String, Object> into, @Nullable FeedPerson author) {
    if (author != null) {
      put(into, "author", author.written());
      Map<String, Object> detail = new LinkedHashMap<>();
      put(detail, "name", author.name());
      put(detail, "email", author.email());
      put(detail, "href", author.href());
      into.put("author_detail", detail);
    }
  }

  private static List<Map<String, String>> links(List<FeedLink> links) {
    return links.stream()
        .map(link -> Map.of("href", link.href(), "rel", link.rel(), "type", link.type()))
        .toList();
  }

  private static void put(Map<String, Object> fields, String name, String value) {
    if (!value.isEmpty()) {
      fields.put(name, value);
    }
  }

  private static void put(Map<String, Object> fields, String name, @Nullable Instant value) {
    if (value != null) {
      fields.put(name, value.toString());
    }
  }
}
