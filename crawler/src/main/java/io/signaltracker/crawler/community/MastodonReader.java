// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.community;

import io.signaltracker.crawler.community.ForumPage.Found;
import io.signaltracker.crawler.community.ForumPage.Item;
import io.signaltracker.crawler.fetch.FetchedPage;
import io.signaltracker.crawler.json.JsonPage;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Public timelines of Mastodon and what speaks its API: a hashtag, a server, all it knows. */
final class MastodonReader implements ForumReader {

  @Override
  public String kind() {
    return "mastodon";
  }

  @Override
  public String example() {
    return "https://mastodon.social/tags/llm";
  }

  @Override
  public List<URI> starts(URI given, boolean signedIn) {
    List<String> path = Addresses.path(given);
    if (path.size() == 2 && path.getFirst().equals("tags")) {
      return List.of(Addresses.on(given, "/api/v1/timelines/tag/" + path.getLast() + "?limit=40"));
    }
    if (path.equals(List.of("public")) || path.equals(List.of("public", "local"))) {
      String local = path.size() == 2 ? "local=true&" : "";
      return List.of(Addresses.on(given, "/api/v1/timelines/public?" + local + "limit=40"));
    }
    throw new IllegalArgumentException("/tags/NAME, /public or /public/local of a server");
  }

  @Override
  public ForumPage read(URI given, FetchedPage page) {
    JsonPage json = new JsonPage(page);
    Found found = new Found();
    JsonNode root = json.root();
    if (root.isArray()) {
      read(given, root, json, found);
    } else if (root.path("descendants").isArray()) {
      read(given, root.path("descendants"), json, found);
    } else if (json.problems().isEmpty()) {
      json.problem("expected a list of statuses or a thread");
    }
    return found.page(json.problems());
  }

  private static void read(URI given, JsonNode statuses, JsonPage json, Found found) {
    Map<String, URI> pages = new HashMap<>();
    for (JsonNode status : statuses) {
      URI url = pageOf(status, json);
      if (url != null) {
        pages.put(JsonPage.text(original(status), "id"), url);
      }
    }
    statuses.forEach(status -> read(given, original(status), pages, json, found));
  }

  /** Somebody's passing on of a post is that post. */
  private static JsonNode original(JsonNode status) {
    return status.path("reblog").isObject() ? status.path("reblog") : status;
  }

  private static @Nullable URI pageOf(JsonNode status, JsonPage json) {
    URI page = json.link(original(status), "url");
    return page == null ? json.link(original(status), "uri") : page;
  }

  private static void read(
      URI given, JsonNode status, Map<String, URI> pages, JsonPage json, Found found) {
    String id = JsonPage.text(status, "id");
    URI url = pages.get(id);
    if (url == null) {
      json.problem("expected a status with an id and a url, was id '" + id + "'");
      return;
    }
    String visibility = JsonPage.text(status, "visibility");
    if (!visibility.isEmpty() && !visibility.equals("public")) {
      found.gone(url, "not public");
      return;
    }
    found.post(post(status, url, pages, json));
    if (status.path("replies_count").asInt(0) > 0 && id.matches("[A-Za-z0-9_-]{1,64}")) {
      URI context = Addresses.on(given, "/api/v1/statuses/" + id + "/context");
      found.item(new Item(context, url, url, "", json.time(status, "edited_at")));
    }
  }

  private static ForumPost post(JsonNode status, URI url, Map<String, URI> pages, JsonPage json) {
    return ForumPost.of(
            url,
            JsonPage.text(status.path("account"), "acct"),
            PostText.line(JsonPage.text(status, "spoiler_text")),
            PostText.paragraphs(JsonPage.text(status, "content")))
        .at(json.time(status, "created_at"), json.time(status, "edited_at"))
        .under(pages.get(JsonPage.text(status, "in_reply_to_id")), null)
        .in(JsonPage.text(status, "language"))
        .to(json.link(status.path("card"), "url"));
  }
}
