// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.leaderboard;

import io.signaltracker.crawler.fetch.FetchedPage;
import io.signaltracker.crawler.json.JsonPage;
import io.signaltracker.crawler.snapshot.BoardRow;
import io.signaltracker.crawler.source.Announcer.Leaderboard;
import io.signaltracker.crawler.source.Source;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Format "arena-catalogue": the rating files that the arena publishes with its code.
 *
 * <pre>{@code
 * {"full":   {"model-a": {"rating": 1464.3, "rating_q025": 1457.1, "rating_q975": 1471.6}},
 *  "coding": {"model-a": {"rating": 1490.0}}}
 * }</pre>
 *
 * A track "text/coding" is the part "coding"; without a slash it is the part for all prompts.
 * Models are known by their names, ranks follow from the ratings, and no vendor is told.
 */
final class ArenaCatalogueReader implements LeaderboardReader {

  private static final List<String> ALL_PROMPTS = List.of("full", "overall");

  @Override
  public String format() {
    return "arena-catalogue";
  }

  @Override
  public BoardReading read(FetchedPage page, Source source, Leaderboard board) {
    JsonPage json = new JsonPage(page);
    BoardRows rows = new BoardRows(json);
    for (Map.Entry<String, JsonNode> model : part(json, board.track()).properties()) {
      if (!rows.add(row(model.getKey(), model.getValue()), "'" + model.getKey() + "'")) {
        break;
      }
    }
    rows.rankByScore();
    return rows.reading(page, source, board.track(), page.fetchedAt());
  }

  @Override
  public BoardArchive readArchive(FetchedPage page, Leaderboard board) {
    return new BoardArchive(
        List.of(), List.of(page.url() + ": format '" + format() + "' has no archive"));
  }

  private static JsonNode part(JsonPage json, String track) {
    int slash = track.lastIndexOf('/');
    List<String> wanted = slash < 0 ? ALL_PROMPTS : List.of(track.substring(slash + 1));
    for (String name : wanted) {
      if (json.root().path(name).isObject()) {
        return json.root().path(name);
      }
    }
    json.problem("expected one of " + wanted + ", each with ratings by model");
    return json.root().path(wanted.getFirst());
  }

  private static @Nullable BoardRow row(String name, JsonNode model) {
    JsonNode rating = model.path("rating");
    if (name.isBlank() || !rating.isNumber()) {
      return null;
    }
    return new BoardRow(
        name,
        name,
        null,
        1,
        rating.doubleValue(),
        number(model.path("rating_q025")),
        number(model.path("rating_q975")),
        null);
  }

  private static @Nullable Double number(JsonNode value) {
    return value.isNumber() ? value.doubleValue() : null;
  }
}
