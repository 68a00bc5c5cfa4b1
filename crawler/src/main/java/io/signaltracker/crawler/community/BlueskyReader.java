// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.community;

import io.signaltracker.crawler.community.ForumPage.Found;
import io.signaltracker.crawler.community.ForumPage.Item;
import io.signaltracker.crawler.fetch.FetchedPage;
import io.signaltracker.crawler.json.JsonPage;
import java.net.URI;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Bluesky by its public view: what an account posts, or the newest posts that hold some words. */
final class BlueskyReader implements ForumReader {

  /** The original serves its API and its pages on different hosts. */
  private static final String SITE = "bsky.app";

  private static final String API = "https://public.api.bsky.app";

  /** Deep enough for a quarrel, and an answer of bounded size. */
  private static final int DEPTH = 6;

  private static final Pattern POST =
      Pattern.compile(
          "at://(did:[a-z0-9:.%_-]{1,200})/app\\.bsky\\.feed\\.post/([\\w.~:-]{1,100})");

  @Override
  public String kind() {
    return "bluesky";
  }

  @Override
  public String example() {
    return "https://bsky.app/profile/someone.bsky.social";
  }

  @Override
  public List<URI> starts(URI given, boolean signedIn) {
    List<String> path = Addresses.path(given);
    if (path.size() == 2 && path.getFirst().equals("profile")) {
      return List.of(
          method(given, "getAuthorFeed?limit=50&filter=posts_no_replies&actor=" + path.getLast()));
    }
    String words = Addresses.parameter(given, "q").orElse("");
    if (path.equals(List.of("search")) && !words.isEmpty()) {
      return List.of(method(given, "searchPosts?limit=50&sort=latest&q=" + words));
    }
    throw new IllegalArgumentException("/profile/NAME or /search?q=WORDS");
  }

  private static URI method(URI given, String call) {
    String origin = SITE.equals(given.getHost()) ? API : Addresses.origin(given);
    return URI.create(origin + "/xrpc/app.bsky.feed." + call);
  }

  @Override
  public ForumPage read(URI given, FetchedPage page) {
    JsonPage json = new JsonPage(page);
    Found found = new Found();
    JsonNode root = json.root();
    if (root.path("thread").isObject()) {
      thread(given, root.path("thread"), 0, json, found);
    } else if (root.path("feed").isArray()) {
      root.path("feed").forEach(entry -> listed(given, entry.path("post"), json, found));
    } else if (root.path("posts").isArray()) {
      root.path("posts").forEach(post -> listed(given, post, json, found));
    } else if (json.problems().isEmpty()) {
      json.problem("expected a feed, posts or a thread");
    }
    return found.page(json.problems());
  }

  private static void listed(URI given, JsonNode view, JsonPage json, Found found) {
    ForumPost post = post(given, view, json);
    if (post == null) {
      return;
    }
    found.post(post);
    if (view.path("replyCount").asInt(0) > 0) {
      String uri = Addresses.encoded(JsonPage.text(view, "uri"));
      URI api = method(given, "getPostThread?parentHeight=0&depth=" + DEPTH + "&uri=" + uri);
      URI start = post.thread() == null ? post.url() : post.thread();
      found.item(new Item(api, post.url(), start, "", null));
    }
  }

  private static void thread(URI given, JsonNode node, int depth, JsonPage json, Found found) {
    URI missing = page(given, JsonPage.text(node, "uri"));
    if (node.path("notFound").asBoolean(false) && missing != null) {
      found.gone(missing, "deleted");
      return;
    }
    if (!node.path("post").isObject() || depth > DEPTH) {
      return;
    }
    ForumPost post = post(given, node.path("post"), json);
    if (post != null) {
      found.post(post);
    }
    node.path("replies").forEach(reply -> thread(given, reply, depth + 1, json, found));
  }

  private static @Nullable ForumPost post(URI given, JsonNode view, JsonPage json) {
    URI url = page(given, JsonPage.text(view, "uri"));
    if (url == null) {
      json.problem("expected the at:// address of a post, was '" + brief(view) + "'");
      return null;
    }
    JsonNode record = view.path("record");
    JsonNode reply = record.path("reply");
    return ForumPost.of(
            url,
            JsonPage.text(view.path("author"), "handle"),
            "",
            PostText.plain(JsonPage.text(record, "text")))
        .at(json.time(record, "createdAt"), null)
        .under(
            page(given, JsonPage.text(reply.path("parent"), "uri")),
            page(given, JsonPage.text(reply.path("root"), "uri")))
        .in(record.path("langs").path(0).asString(""))
        .to(json.link(view.path("embed").path("external"), "uri"));
  }

  /** By the account's lasting id: its name may change. */
  private static @Nullable URI page(URI given, String uri) {
    Matcher post = POST.matcher(uri);
    return post.matches()
        ? Addresses.on(given, "/profile/" + post.group(1) + "/post/" + post.group(2))
        : null;
  }

  private static String brief(JsonNode view) {
    String uri = JsonPage.text(view, "uri");
    return uri.length() > 80 ? uri.substring(0, 80) + "..." : uri;
  }
}
