// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.community;

import io.signaltracker.crawler.fetch.FetchedPage;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the Hacker News API, version 0: a list of ids, and one JSON object per item.
 *
 * <p>Nothing read throws: what is broken becomes a problem. Immutable and thread-safe.
 */
public final class HackerNewsReader {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int MAX_ITEMS = 1_000;

  /** The original serves its API and its pages on different hosts. */
  private static final String API_HOST = "hacker-news.firebaseio.com";

  private static final URI PAGES = URI.create("https://news.ycombinator.com/");

  private final URI base;

  /**
   * @param base the API's base without a slash at its end, e.g. {@code
   *     https://hacker-news.firebaseio.com/v0}
   */
  public HackerNewsReader(URI base) {
    String text = base.toString();
    this.base = text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : base;
  }

  /** Where the newest stories are listed. */
  public URI newStories() {
    return URI.create(base + "/newstories.json");
  }

  /** Where an item is. */
  public URI item(long id) {
    return URI.create(base + "/item/" + id + ".json");
  }

  /** Reads the list of newest stories. */
  public ForumList readList(FetchedPage page) {
    try {
      JsonNode ids = JSON.readTree(page.body());
      if (!ids.isArray()) {
        return new ForumList(List.of(), List.of(page.url() + ": expected a list of item ids"));
      }
      return list(page, ids);
    } catch (JacksonException e) {
      return new ForumList(List.of(), List.of(broken(page, e)));
    }
  }

  /** Reads one item. */
  public ForumItem readItem(FetchedPage page) {
    try {
      JsonNode item = JSON.readTree(page.body());
      return item.isNull() ? new ForumItem.NotAPost("no such item") : readItem(page, item);
    } catch (JacksonException e) {
      return new ForumItem.Unreadable(broken(page, e));
    }
  }

  private ForumList list(FetchedPage page, JsonNode ids) {
    List<URI> items = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (JsonNode id : ids) {
      if (items.size() == MAX_ITEMS) {
        problems.add(page.url() + ": only the first " + MAX_ITEMS + " of " + ids.size());
        break;
      }
      if (isId(id)) {
        items.add(item(id.longValue()));
      } else {
        problems.add(page.url() + ": expected an item id, was '" + brief(id) + "'");
      }
    }
    return new ForumList(items, problems);
  }

  private ForumItem readItem(FetchedPage page, JsonNode item) {
    if (!item.isObject() || !isId(item.path("id"))) {
      return new ForumItem.Unreadable(page.url() + ": expected an item with an id");
    }
    if (item.path("deleted").asBoolean(false) || item.path("dead").asBoolean(false)) {
      return new ForumItem.NotAPost("deleted");
    }
    String type = text(item, "type");
    if (!type.equals("story") && !type.equals("comment")) {
      return new ForumItem.NotAPost(type.isEmpty() ? "no type" : type);
    }
    return new ForumItem.Post(post(item), replies(item));
  }

  private ForumPost post(JsonNode item) {
    String author = text(item, "by");
    long id = item.path("id").longValue();
    return new ForumPost(
        Long.toString(id),
        humanPage(id),
        author.isEmpty() ? null : author,
        time(item.path("time")),
        PostText.line(text(item, "title")),
        PostText.paragraphs(text(item, "text")),
        isId(item.path("parent")) ? Long.toString(item.path("parent").longValue()) : null,
        link(text(item, "url")));
  }

  private List<URI> replies(JsonNode item) {
    List<URI> replies = new ArrayList<>();
    for (JsonNode kid : item.path("kids")) {
      if (isId(kid) && replies.size() < MAX_ITEMS) {
        replies.add(item(kid.longValue()));
      }
    }
    return replies;
  }

  private URI humanPage(long id) {
    URI pages = API_HOST.equals(base.getHost()) ? PAGES : base.resolve("/");
    return pages.resolve("item?id=" + id);
  }

  private static boolean isId(JsonNode node) {
    return node.isIntegralNumber() && node.canConvertToLong() && node.longValue() > 0;
  }

  private static String text(JsonNode item, String field) {
    JsonNode value = item.path(field);
    return value.isString() ? value.stringValue() : "";
  }

  private static @Nullable Instant time(JsonNode seconds) {
    return isId(seconds) && seconds.longValue() < 100_000_000_000L
        ? Instant.ofEpochSecond(seconds.longValue())
        : null;
  }

  private static @Nullable URI link(String url) {
    try {
      URI uri = URI.create(url.strip());
      return uri.isAbsolute() && uri.getHost() != null ? uri : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static String brief(JsonNode node) {
    String text = node.toString();
    return text.length() > 60 ? text.substring(0, 60) + "..." : text;
  }

  private static String broken(FetchedPage page, JacksonException e) {
    return page.url() + ": not JSON, " + e.getOriginalMessage();
  }
}
