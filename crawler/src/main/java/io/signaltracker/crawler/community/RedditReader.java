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
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A subreddit: with credentials its newest posts and their comments by the API; without, its feed,
 * which is slow and has no comments.
 */
final class RedditReader implements ForumReader {

  private static final String SITE = "www.reddit.com";
  private static final String API = "https://oauth.reddit.com";
  private static final Set<String> TAKEN_DOWN = Set.of("[deleted]", "[removed]");

  /** A tree of comments as deep as the API is asked for. */
  private static final int DEPTH = 8;

  @Override
  public String kind() {
    return "reddit";
  }

  @Override
  public String example() {
    return "https://www.reddit.com/r/LocalLLaMA";
  }

  @Override
  public List<URI> starts(URI given, boolean signedIn) {
    List<String> path = Addresses.path(given);
    if (path.size() < 2 || !path.getFirst().equals("r")) {
      throw new IllegalArgumentException("/r/NAME");
    }
    String sub = "/r/" + path.get(1);
    return List.of(
        signedIn
            ? api(given, sub + "/new?limit=100&raw_json=1")
            : Addresses.on(given, sub + "/new/.rss"));
  }

  private static URI api(URI given, String call) {
    return SITE.equals(given.getHost()) ? URI.create(API + call) : Addresses.on(given, call);
  }

  @Override
  public ForumPage read(URI given, FetchedPage page) {
    return startsLikeXml(page.body()) ? feed(page) : json(given, page);
  }

  private static boolean startsLikeXml(byte[] body) {
    for (byte b : body) {
      if (b == '<') {
        return true;
      }
      if (b == '{' || b == '[') {
        return false;
      }
    }
    return false;
  }

  private static ForumPage feed(FetchedPage page) {
    Found found = new Found();
    List<Element> entries = FeedItems.of(page.body());
    for (Element entry : entries) {
      URI url = Addresses.web(page.url(), FeedItems.link(entry));
      if (url != null && url.getPath().contains("/comments/")) {
        found.post(post(entry, url));
      }
    }
    return found.page(
        entries.isEmpty() ? List.of(page.url() + ": expected an Atom feed") : List.of());
  }

  private static ForumPost post(Element entry, URI url) {
    String author = String.valueOf(FeedItems.authors(entry)).replace("/u/", "");
    // The post's own words; around them stand links to the author and the comments.
    Element words = Jsoup.parse(FeedItems.text(entry, "content")).selectFirst(".md");
    return ForumPost.of(
            url,
            author.equals("null") ? null : author,
            PostText.line(FeedItems.text(entry, "title")),
            words == null ? "" : PostText.paragraphs(words.html()))
        .at(FeedItems.time(entry, "published", "updated"), null);
  }

  private static ForumPage json(URI given, FetchedPage page) {
    JsonPage json = new JsonPage(page);
    Found found = new Found();
    JsonNode root = json.root();
    if (root.isArray()) {
      root.forEach(listing -> listing(given, listing, false, 0, json, found));
    } else if (root.path("data").path("children").isArray()) {
      listing(given, root, true, 0, json, found);
    } else if (json.problems().isEmpty()) {
      json.problem("expected a listing");
    }
    return found.page(json.problems());
  }

  private static void listing(
      URI given, JsonNode listing, boolean list, int depth, JsonPage json, Found found) {
    for (JsonNode child : listing.path("data").path("children")) {
      JsonNode entry = child.path("data");
      switch (JsonPage.text(child, "kind")) {
        case "t3" -> submission(given, entry, list, json, found);
        case "t1" -> comment(given, entry, depth, json, found);
        default -> {}
      }
    }
  }

  private static void submission(
      URI given, JsonNode entry, boolean list, JsonPage json, Found found) {
    URI url = page(given, entry, json);
    if (url == null) {
      return;
    }
    if (isGone(entry, "selftext")) {
      found.gone(url, "deleted");
      return;
    }
    String title = PostText.line(JsonPage.text(entry, "title"));
    boolean own = entry.path("is_self").asBoolean(false);
    found.post(
        ForumPost.of(
                url,
                JsonPage.text(entry, "author"),
                title,
                PostText.paragraphs(JsonPage.text(entry, "selftext_html")))
            .at(seconds(entry.path("created_utc")), seconds(entry.path("edited")))
            .to(own ? null : json.link(entry, "url")));
    String id = JsonPage.text(entry, "id");
    if (list && id.matches("[a-z0-9]{1,20}")) {
      // Without comments too: the look at it is what tells of its deletion.
      URI comments =
          api(given, "/comments/" + id + "?sort=new&limit=200&depth=" + DEPTH + "&raw_json=1");
      found.item(new Item(comments, url, url, title, null));
    }
  }

  private static void comment(URI given, JsonNode entry, int depth, JsonPage json, Found found) {
    URI url = page(given, entry, json);
    if (url == null) {
      return;
    }
    if (isGone(entry, "body")) {
      found.gone(url, "deleted");
    } else {
      URI thread = url.resolve("..");
      String parent = JsonPage.text(entry, "parent_id");
      URI answered =
          parent.matches("t1_[a-z0-9]{1,20}") ? thread.resolve(parent.substring(3) + "/") : thread;
      found.post(
          ForumPost.of(
                  url,
                  JsonPage.text(entry, "author"),
                  "",
                  PostText.paragraphs(JsonPage.text(entry, "body_html")))
              .at(seconds(entry.path("created_utc")), seconds(entry.path("edited")))
              .under(answered, thread));
    }
    if (depth < DEPTH) {
      listing(given, entry.path("replies"), false, depth + 1, json, found);
    }
  }

  private static @Nullable URI page(URI given, JsonNode entry, JsonPage json) {
    String permalink = JsonPage.text(entry, "permalink");
    URI url = permalink.startsWith("/") ? Addresses.web(given, permalink) : null;
    if (url == null) {
      json.problem("expected a post with a permalink, was '" + permalink + "'");
    }
    return url;
  }

  private static boolean isGone(JsonNode entry, String text) {
    return TAKEN_DOWN.contains(JsonPage.text(entry, text))
        || JsonPage.text(entry, "author").equals("[deleted]")
        || !JsonPage.text(entry, "removed_by_category").isEmpty();
  }

  /** "edited" is false or a time. */
  private static @Nullable Instant seconds(JsonNode time) {
    return time.isNumber() && time.doubleValue() > 0 && time.doubleValue() < 1e11
        ? Instant.ofEpochSecond(time.longValue())
        : null;
  }
}
