// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.community;

import io.signaltracker.crawler.community.ForumPage.Found;
import io.signaltracker.crawler.fetch.FetchedPage;
import io.signaltracker.crawler.json.JsonPage;
import java.net.URI;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A search over Hacker News by Algolia: the newest stories and comments that hold some words. */
final class HackerNewsSearch implements ForumReader {

  private static final String SITE = "hn.algolia.com";
  private static final String PAGES = "https://news.ycombinator.com/item?id=";

  @Override
  public String kind() {
    return "hacker-news-search";
  }

  @Override
  public String example() {
    return "https://hn.algolia.com/?q=stealth+model";
  }

  @Override
  public List<URI> starts(URI given, boolean signedIn) {
    String words =
        Addresses.parameter(given, "query")
            .or(() -> Addresses.parameter(given, "q"))
            .filter(text -> !text.isEmpty())
            .orElseThrow(() -> new IllegalArgumentException("the words to look for as ?q="));
    return List.of(
        Addresses.on(
            given,
            "/api/v1/search_by_date?query=" + words + "&tags=(story,comment)&hitsPerPage=100"));
  }

  @Override
  public ForumPage read(URI given, FetchedPage page) {
    JsonPage json = new JsonPage(page);
    Found found = new Found();
    JsonNode hits = json.list("hits");
    if (hits != null) {
      hits.forEach(hit -> read(given, hit, json, found));
    }
    return found.page(json.problems());
  }

  private static void read(URI given, JsonNode hit, JsonPage json, Found found) {
    String id = JsonPage.text(hit, "objectID");
    if (!id.matches("[0-9]{1,18}")) {
      json.problem("expected a hit with a numeric objectID, was '" + id + "'");
      return;
    }
    URI url = page(given, id);
    String title = JsonPage.text(hit, "title");
    String thread = JsonPage.text(hit, "story_id");
    String parent = JsonPage.text(hit, "parent_id");
    String text = JsonPage.text(hit, "comment_text");
    found.post(
        ForumPost.of(
                url,
                JsonPage.text(hit, "author"),
                PostText.line(title.isEmpty() ? JsonPage.text(hit, "story_title") : title),
                PostText.paragraphs(text.isEmpty() ? JsonPage.text(hit, "story_text") : text))
            .at(json.time(hit, "created_at"), null)
            .under(pageOrNull(given, parent), thread.equals(id) ? null : pageOrNull(given, thread))
            .to(json.link(hit, "url")));
  }

  private static @org.jspecify.annotations.Nullable URI pageOrNull(URI given, String id) {
    return id.matches("[0-9]{1,18}") ? page(given, id) : null;
  }

  private static URI page(URI given, String id) {
    return SITE.equals(given.getHost())
        ? URI.create(PAGES + id)
        : Addresses.on(given, "/item?id=" + id);
  }
}
