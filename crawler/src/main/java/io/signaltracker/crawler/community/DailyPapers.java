// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.community;

import io.signaltracker.crawler.community.ForumPage.Found;
import io.signaltracker.crawler.fetch.FetchedPage;
import io.signaltracker.crawler.json.JsonPage;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Hugging Face's daily papers: what its community reads, by their abstracts. */
final class DailyPapers implements ForumReader {

  @Override
  public String kind() {
    return "huggingface-papers";
  }

  @Override
  public String example() {
    return "https://huggingface.co/papers";
  }

  @Override
  public List<URI> starts(URI given, boolean signedIn) {
    return List.of(Addresses.on(given, "/api/daily_papers?limit=50"));
  }

  @Override
  public ForumPage read(URI given, FetchedPage page) {
    JsonPage json = new JsonPage(page);
    Found found = new Found();
    if (json.root().isArray()) {
      json.root().forEach(entry -> read(page, entry, json, found));
    } else if (json.problems().isEmpty()) {
      json.problem("expected a list of papers");
    }
    return found.page(json.problems());
  }

  private static void read(FetchedPage page, JsonNode entry, JsonPage json, Found found) {
    JsonNode paper = entry.path("paper");
    String id = JsonPage.text(paper, "id");
    if (!id.matches("[\\w.-]{1,40}")) {
      json.problem("expected a paper with an id, was '" + id + "'");
      return;
    }
    found.post(
        ForumPost.of(
                Addresses.on(page.url(), "/papers/" + id),
                authors(paper),
                PostText.line(JsonPage.text(paper, "title")),
                PostText.line(JsonPage.text(paper, "summary")))
            .at(json.time(paper, "publishedAt"), null)
            .in("en"));
  }

  private static String authors(JsonNode paper) {
    return StreamSupport.stream(paper.path("authors").spliterator(), false)
        .map(author -> JsonPage.text(author, "name"))
        .filter(name -> !name.isEmpty())
        .limit(50)
        .collect(Collectors.joining(", "));
  }
}
