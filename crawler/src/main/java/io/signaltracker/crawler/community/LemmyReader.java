// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.community;

import io.signaltracker.crawler.community.ForumPage.Found;
import io.signaltracker.crawler.community.ForumPage.Item;
import io.signaltracker.crawler.fetch.FetchedPage;
import io.signaltracker.crawler.json.JsonPage;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A community of a Lemmy server, or all that the server knows: posts and their comments. */
final class LemmyReader implements ForumReader {

  @Override
  public String kind() {
    return "lemmy";
  }

  @Override
  public String example() {
    return "https://lemmy.world/c/localllama";
  }

  @Override
  public List<URI> starts(URI given, boolean signedIn) {
    List<String> path = Addresses.path(given);
    String newest = "/api/v3/post/list?sort=New&type_=All&limit=50";
    if (path.isEmpty()) {
      return List.of(Addresses.on(given, newest));
    }
    if (path.size() == 2 && path.getFirst().equals("c")) {
      return List.of(Addresses.on(given, newest + "&community_name=" + path.getLast()));
    }
    throw new IllegalArgumentException("/c/COMMUNITY of a server, or the server");
  }

  @Override
  public ForumPage read(URI given, FetchedPage page) {
    JsonPage json = new JsonPage(page);
    Found found = new Found();
    JsonNode root = json.root();
    if (root.path("posts").isArray()) {
      root.path("posts").forEach(view -> post(given, view, json, found));
    } else if (root.path("comments").isArray()) {
      root.path("comments").forEach(view -> comment(given, view, json, found));
    } else if (json.problems().isEmpty()) {
      json.problem("expected posts or comments");
    }
    return found.page(json.problems());
  }

  private static void post(URI given, JsonNode view, JsonPage json, Found found) {
    JsonNode post = view.path("post");
    URI url = json.link(post, "ap_id");
    if (url == null) {
      json.problem("expected a post with an ap_id");
      return;
    }
    if (isGone(post)) {
      found.gone(url, "deleted");
      return;
    }
    String title = PostText.line(JsonPage.text(post, "name"));
    found.post(
        ForumPost.of(url, author(view), title, PostText.plain(JsonPage.text(post, "body")))
            .at(json.time(post, "published"), json.time(post, "updated"))
            .to(json.link(post, "url")));
    String id = JsonPage.text(post, "id");
    if (view.path("counts").path("comments").asInt(0) > 0 && id.matches("[0-9]{1,18}")) {
      URI api =
          Addresses.on(given, "/api/v3/comment/list?sort=New&type_=All&limit=50&post_id=" + id);
      found.item(
          new Item(api, null, url, title, json.time(view.path("counts"), "newest_comment_time")));
    }
  }

  private static boolean isGone(JsonNode entry) {
    return entry.path("deleted").asBoolean(false) || entry.path("removed").asBoolean(false);
  }

  private static String author(JsonNode view) {
    return JsonPage.text(view.path("creator"), "name");
  }

  private static void comment(URI given, JsonNode view, JsonPage json, Found found) {
    JsonNode comment = view.path("comment");
    URI url = json.link(comment, "ap_id");
    if (url == null) {
      json.problem("expected a comment with an ap_id");
      return;
    }
    if (isGone(comment)) {
      found.gone(url, "deleted");
      return;
    }
    URI thread = json.link(view.path("post"), "ap_id");
    URI answered = answered(given, JsonPage.text(comment, "path"));
    found.post(
        ForumPost.of(
                url,
                author(view),
                PostText.line(JsonPage.text(view.path("post"), "name")),
                PostText.plain(JsonPage.text(comment, "content")))
            .at(json.time(comment, "published"), json.time(comment, "updated"))
            .under(answered == null ? thread : answered, thread));
  }

  /** The path of a comment is 0 and the ids down to its own; null for one that answers the post. */
  private static @Nullable URI answered(URI given, String path) {
    String[] ids = path.split("\\.", -1);
    String parent = ids.length > 2 ? ids[ids.length - 2] : "";
    return parent.matches("[0-9]{1,18}") ? Addresses.on(given, "/comment/" + parent) : null;
  }
}
