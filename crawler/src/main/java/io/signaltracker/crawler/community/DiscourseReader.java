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

/** A forum that runs Discourse: the topics with the latest posts, and all posts of a topic. */
final class DiscourseReader implements ForumReader {

  /** Posts that Discourse puts on one page of a topic. */
  private static final int PER_PAGE = 20;

  private static final int MOST_PAGES = 10;

  @Override
  public String kind() {
    return "discourse";
  }

  @Override
  public String example() {
    return "https://discuss.example/";
  }

  @Override
  public List<URI> starts(URI given, boolean signedIn) {
    String base = Addresses.base(given);
    return List.of(URI.create(base.endsWith(".json") ? base : base + "/latest.json"));
  }

  @Override
  public ForumPage read(URI given, FetchedPage page) {
    JsonPage json = new JsonPage(page);
    Found found = new Found();
    JsonNode root = json.root();
    if (root.path("topic_list").path("topics").isArray()) {
      root.path("topic_list").path("topics").forEach(topic -> topic(page, topic, json, found));
    } else if (root.path("post_stream").path("posts").isArray()) {
      posts(page, root, json, found);
    } else if (json.problems().isEmpty()) {
      json.problem("expected a list of topics or a topic");
    }
    return found.page(json.problems());
  }

  private static void topic(FetchedPage page, JsonNode topic, JsonPage json, Found found) {
    URI start = post(page, topic, 1);
    if (start == null) {
      json.problem("expected a topic with an id");
      return;
    }
    found.item(
        new Item(
            Addresses.on(page.url(), "/t/" + JsonPage.text(topic, "id") + ".json"),
            start,
            start,
            title(topic),
            json.time(topic, "last_posted_at", "bumped_at", "created_at")));
  }

  private static String title(JsonNode topic) {
    return PostText.line(JsonPage.text(topic, "title"));
  }

  private static void posts(FetchedPage page, JsonNode topic, JsonPage json, Found found) {
    for (JsonNode post : topic.path("post_stream").path("posts")) {
      URI url = post(page, topic, post.path("post_number").asInt(0));
      if (url == null) {
        json.problem("expected a post with a number in a topic with an id");
      } else if (isGone(post)) {
        found.gone(url, "deleted");
      } else if (post.path("post_type").asInt(1) == 1) {
        found.post(post(page, topic, post, url, json));
      }
    }
    nextPage(page, topic, found);
  }

  private static boolean isGone(JsonNode post) {
    return post.path("user_deleted").asBoolean(false)
        || post.path("hidden").asBoolean(false)
        || !JsonPage.text(post, "deleted_at").isEmpty();
  }

  private static ForumPost post(
      FetchedPage page, JsonNode topic, JsonNode post, URI url, JsonPage json) {
    int number = post.path("post_number").asInt(1);
    URI start = number == 1 ? null : post(page, topic, 1);
    URI answered = post(page, topic, post.path("reply_to_post_number").asInt(0));
    return ForumPost.of(
            url,
            JsonPage.text(post, "username"),
            title(topic),
            PostText.paragraphs(JsonPage.text(post, "cooked")))
        .at(json.time(post, "created_at"), json.time(post, "updated_at"))
        .under(answered == null ? start : answered, start);
  }

  private static void nextPage(FetchedPage page, JsonNode topic, Found found) {
    int number =
        Addresses.parameter(page.requested(), "page")
            .filter(text -> text.matches("[0-9]{1,4}"))
            .map(Integer::parseInt)
            .orElse(1);
    URI start = post(page, topic, 1);
    boolean more = topic.path("posts_count").asInt(0) > number * PER_PAGE;
    if (start != null && more && number < MOST_PAGES) {
      String next = "/t/" + JsonPage.text(topic, "id") + ".json?page=" + (number + 1);
      found.item(new Item(Addresses.on(page.url(), next), null, start, title(topic), null));
    }
  }

  /** Null where there is no such post. */
  private static @Nullable URI post(FetchedPage page, JsonNode topic, int number) {
    String id = JsonPage.text(topic, "id");
    String slug = JsonPage.text(topic, "slug");
    if (number < 1 || !id.matches("[0-9]{1,18}") || !slug.matches("[\\w%-]{0,255}")) {
      return null;
    }
    return Addresses.on(
        page.url(), "/t/" + (slug.isEmpty() ? "-" : slug) + "/" + id + "/" + number);
  }
}
