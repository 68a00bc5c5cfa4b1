// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.community;

import io.signaltracker.crawler.community.ForumPage.Found;
import io.signaltracker.crawler.community.ForumPage.Item;
import io.signaltracker.crawler.fetch.FetchedPage;
import io.signaltracker.crawler.json.JsonPage;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The Hacker News API, version 0: a list of new stories, a list of what was changed or taken down
 * lately, and one JSON object per item.
 */
final class HackerNewsReader implements ForumReader {

  /** The original serves its API and its pages on different hosts. */
  private static final String API_HOST = "hacker-news.firebaseio.com";

  private static final URI PAGES = URI.create("https://news.ycombinator.com/");

  @Override
  public String kind() {
    return "hacker-news";
  }

  @Override
  public String example() {
    return "https://hacker-news.firebaseio.com/v0";
  }

  @Override
  public List<URI> starts(URI given, boolean signedIn) {
    String base = Addresses.base(given);
    return List.of(URI.create(base + "/newstories.json"), URI.create(base + "/updates.json"));
  }

  @Override
  public ForumPage read(URI given, FetchedPage page) {
    Found found = new Found();
    JsonPage json = new JsonPage(page);
    JsonNode root = json.root();
    if (page.requested().getPath().contains("/item/")) {
      readItem(given, page, json, found);
    } else if (root.isArray()) {
      list(given, root, null, json, found);
    } else if (root.path("items").isArray()) {
      list(given, root.path("items"), page.fetchedAt(), json, found);
    } else if (json.problems().isEmpty()) {
      json.problem("expected a list of item ids");
    }
    return found.page(json.problems());
  }

  /** Of the list of updates only what we have matters: it names half the site. */
  private static void list(
      URI given, JsonNode ids, @Nullable Instant changed, JsonPage json, Found found) {
    for (JsonNode id : ids) {
      if (!isId(id)) {
        json.problem("expected an item id, was '" + brief(id) + "'");
      } else if (changed == null) {
        found.item(item(given, id.longValue(), null, "", null));
      } else {
        found.changed(item(given, id.longValue(), null, "", changed));
      }
    }
  }

  private static Item item(
      URI given, long id, @Nullable URI thread, String title, @Nullable Instant changed) {
    URI api = URI.create(Addresses.base(given) + "/item/" + id + ".json");
    return new Item(api, humanPage(given, id), thread, title, changed);
  }

  private static void readItem(URI given, FetchedPage page, JsonPage json, Found found) {
    JsonNode item = json.root();
    if (item.isNull() && json.problems().isEmpty()) {
      found.gone(page.requested(), "no such item");
      return;
    }
    if (!item.isObject() || !isId(item.path("id"))) {
      if (json.problems().isEmpty()) {
        json.problem("expected an item with an id");
      }
      return;
    }
    URI url = humanPage(given, item.path("id").longValue());
    String type = JsonPage.text(item, "type");
    if (item.path("deleted").asBoolean(false) || item.path("dead").asBoolean(false)) {
      found.gone(url, "deleted");
    } else if (!type.equals("story") && !type.equals("comment")) {
      found.gone(url, type.isEmpty() ? "no type" : type);
    } else {
      ForumPost post = post(given, url, item);
      found.post(post);
      replies(given, item, post, found);
    }
  }

  private static ForumPost post(URI given, URI url, JsonNode item) {
    JsonNode parent = item.path("parent");
    String link = JsonPage.text(item, "url");
    return ForumPost.of(
            url,
            JsonPage.text(item, "by"),
            PostText.line(JsonPage.text(item, "title")),
            PostText.paragraphs(JsonPage.text(item, "text")))
        .at(time(item.path("time")), null)
        .under(isId(parent) ? humanPage(given, parent.longValue()) : null, null)
        .to(link.isEmpty() ? null : Addresses.web(url, link));
  }

  private static void replies(URI given, JsonNode item, ForumPost post, Found found) {
    URI thread = post.parent() == null ? post.url() : null;
    for (JsonNode kid : item.path("kids")) {
      if (isId(kid)) {
        found.item(item(given, kid.longValue(), thread, post.title(), null));
      }
    }
  }

  /** The page of an item for people. */
  static URI humanPage(URI given, long id) {
    URI pages = API_HOST.equals(given.getHost()) ? PAGES : given.resolve("/");
    return pages.resolve("item?id=" + id);
  }

  private static boolean isId(JsonNode node) {
    return node.isIntegralNumber() && node.canConvertToLong() && node.longValue() > 0;
  }

  private static @Nullable Instant time(JsonNode seconds) {
    return isId(seconds) && seconds.longValue() < 100_000_000_000L
        ? Instant.ofEpochSecond(seconds.longValue())
        : null;
  }

  private static String brief(JsonNode node) {
    String text = node.toString();
    return text.length() > 60 ? text.substring(0, 60) + "..." : text;
  }
}
