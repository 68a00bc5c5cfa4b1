// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.feed;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON Feed, versions 1 and 1.1. */
final class JsonFeed {

  private static final JsonMapper JSON = JsonMapper.shared();

  private JsonFeed() {}

  static FeedDocument read(String text, URI base, String encoding, List<String> problems) {
    JsonNode feed = parse(text, problems);
    if (!feed.path("items").isArray()) {
      problems.add("a JSON Feed without a list \"items\"");
    }
    List<FeedItem> items = items(feed, base, problems);
    String link = FeedBase.absolute(base, text(feed, "home_page_url"));
    return new FeedDocument(
        FeedMarkup.guessed(text(feed, "title"), base),
        FeedMarkup.guessed(text(feed, "description"), base),
        text(feed, "feed_url"),
        link,
        text(feed, "language"),
        author(feed, base),
        null,
        null,
        link.isEmpty() ? List.of() : List.of(new FeedLink(link, "alternate", "")),
        items,
        encoding,
        problems);
  }

  private static List<FeedItem> items(JsonNode feed, URI base, List<String> problems) {
    List<FeedItem> items = new ArrayList<>();
    for (JsonNode item : feed.path("items")) {
      if (items.size() == FeedReader.MAX_ENTRIES) {
        problems.add(FeedReader.TOO_MANY);
        break;
      }
      items.add(item(item, base));
    }
    return items;
  }

  private static JsonNode parse(String text, List<String> problems) {
    try {
      return JSON.readTree(text);
    } catch (JacksonException e) {
      problems.add("not JSON, " + e.getOriginalMessage());
      return JSON.nullNode();
    }
  }

  private static FeedItem item(JsonNode item, URI base) {
    List<FeedLink> links = links(item, base);
    List<FeedLink> enclosures = enclosures(item, base);
    List<FeedMarkup> contents = contents(item, base);
    String summary = text(item, "summary");
    return new FeedItem(
        text(item, "id"),
        links.isEmpty() ? "" : links.getFirst().href(),
        FeedMarkup.guessed(text(item, "title"), base),
        summary.isEmpty() && !contents.isEmpty()
            ? contents.getLast()
            : new FeedMarkup(summary, false, base),
        contents,
        author(item, base),
        tags(item),
        Stream.concat(links.stream(), enclosures.stream()).toList(),
        enclosures,
        date(item, "date_published"),
        date(item, "date_modified"),
        null,
        null);
  }

  private static List<FeedMarkup> contents(JsonNode item, URI base) {
    return Stream.of("content_html", "content_text")
        .filter(field -> !text(item, field).isEmpty())
        .map(field -> new FeedMarkup(text(item, field), field.equals("content_html"), base))
        .toList();
  }

  private static List<FeedLink> links(JsonNode item, URI base) {
    return Stream.of("url", "external_url")
        .map(field -> FeedBase.absolute(base, text(item, field)))
        .filter(href -> !href.isEmpty())
        .map(href -> new FeedLink(href, "alternate", ""))
        .toList();
  }

  private static List<FeedLink> enclosures(JsonNode item, URI base) {
    return item.path("attachments")
        .valueStream()
        .filter(one -> !text(one, "url").isEmpty())
        .map(one ->
            new FeedLink(
                FeedBase.absolute(base, text(one, "url")), "enclosure", text(one, "mime_type")))
        .toList();
  }

  private static List<String> tags(JsonNode item) {
    return item.path("tags")
        .valueStream()
        .map(tag -> tag.asString("").strip())
        .filter(tag -> !tag.isEmpty())
        .toList();
  }

  private static @Nullable FeedPerson author(JsonNode from, URI base) {
    JsonNode first = from.path("authors").path(0);
    JsonNode author = first.isMissingNode() ? from.path("author") : first;
    String name = text(author, "name");
    String url = text(author, "url");
    return name.isEmpty() && url.isEmpty()
        ? null
        : FeedPerson.of(name, "", FeedBase.absolute(base, url));
  }

  private static @Nullable Instant date(JsonNode item, String field) {
    return LooseDate.parse(text(item, field));
  }

  private static String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isString() || value.isNumber() ? value.asString().strip() : "";
  }
}
