// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON Feed, versions 1 and 1.1. */
final class JsonFeed {

  private static final JsonMapper JSON = JsonMapper.shared();

  private JsonFeed() {}

  static FeedReading read(String text, URI url, List<String> problems) {
    List<FeedEntry> entries = new ArrayList<>();
    JsonNode feed = parse(text, problems);
    if (!feed.path("items").isArray()) {
      problems.add("a JSON Feed without a list \"items\"");
    }
    for (JsonNode item : feed.path("items")) {
      if (entries.size() == FeedReader.MAX_ENTRIES) {
        problems.add("only the first " + FeedReader.MAX_ENTRIES + " entries were read");
        break;
      }
      entries.add(entry(item, feed, url));
    }
    return new FeedReading(FeedXml.plain(text(feed, "title")), entries, List.of(), problems);
  }

  private static JsonNode parse(String text, List<String> problems) {
    try {
      return JSON.readTree(text);
    } catch (JacksonException e) {
      problems.add("not JSON, " + e.getOriginalMessage());
      return JSON.nullNode();
    }
  }

  private static FeedEntry entry(JsonNode item, JsonNode feed, URI base) {
    @Nullable URI url = resolve(base, text(item, "url"));
    url = url == null ? resolve(base, text(item, "external_url")) : url;
    String id = text(item, "id");
    String title = FeedXml.plain(text(item, "title"));
    return new FeedEntry(
        !id.isEmpty() ? id : url != null ? url.toString() : title,
        url,
        title,
        author(item, feed),
        LooseDate.parse(text(item, "date_published")),
        LooseDate.parse(text(item, "date_modified")),
        summary(item));
  }

  private static String summary(JsonNode item) {
    for (String field : List.of("summary", "content_text", "content_html")) {
      String value = text(item, field);
      if (!value.isEmpty()) {
        return field.equals("content_html") ? FeedXml.plain(value) : value.replaceAll("\\s+", " ");
      }
    }
    return "";
  }

  private static @Nullable String author(JsonNode item, JsonNode feed) {
    for (JsonNode from : List.of(item, feed)) {
      String name = text(from.path("authors").path(0), "name");
      name = name.isEmpty() ? text(from.path("author"), "name") : name;
      if (!name.isEmpty()) {
        return name;
      }
    }
    return null;
  }

  private static String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isString() || value.isNumber() ? value.asString().strip() : "";
  }

  private static @Nullable URI resolve(URI base, String link) {
    try {
      URI url = link.isEmpty() ? null : base.resolve(link);
      return url != null && url.getHost() != null ? url : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
