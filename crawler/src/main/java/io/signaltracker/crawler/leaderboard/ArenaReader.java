// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.leaderboard;

import io.signaltracker.crawler.fetch.FetchedPage;
import io.signaltracker.crawler.json.JsonPage;
import io.signaltracker.crawler.leaderboard.BoardArchive.ArchivedBoard;
import io.signaltracker.crawler.snapshot.BoardRow;
import io.signaltracker.crawler.source.Announcer.Leaderboard;
import io.signaltracker.crawler.source.Source;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Format "arena": the public arena snapshots.
 *
 * <pre>{@code
 * {"meta": {"leaderboard": "text-to-video", "last_updated": "2026-04-07",
 *           "fetched_at": "2026-04-07T06:00:00Z"},
 *  "models": [{"id": "m-17", "rank": 1, "model": "A", "vendor": null,
 *              "score": 1333, "ci": 12, "votes": 1234}]}
 * }</pre>
 *
 * The archive is {@code {"snapshots": [{"taken_at" or "date", "track", "url"}]}}.
 */
final class ArenaReader implements LeaderboardReader {

  @Override
  public String format() {
    return "arena";
  }

  @Override
  public BoardReading read(FetchedPage page, Source source, Leaderboard board) {
    JsonPage json = new JsonPage(page);
    BoardRows rows = new BoardRows(json);
    JsonNode models = json.list("models");
    if (models != null) {
      for (JsonNode model : models) {
        if (!rows.add(row(model, rows.place()), "models[" + (rows.place() - 1) + "]")) {
          break;
        }
      }
    }
    return reading(json, rows, page, source, board);
  }

  @Override
  public BoardArchive readArchive(FetchedPage page, Leaderboard board) {
    JsonPage json = new JsonPage(page);
    List<ArchivedBoard> snapshots = new ArrayList<>();
    JsonNode entries = json.list("snapshots");
    if (entries != null) {
      for (JsonNode entry : entries) {
        if (snapshots.size() < BoardRows.MAX_ROWS) {
          archived(entry, json, board, snapshots);
        }
      }
    }
    snapshots.sort(Comparator.comparing(ArchivedBoard::takenAt));
    return new BoardArchive(snapshots, json.problems());
  }

  private static BoardReading reading(
      JsonPage json, BoardRows rows, FetchedPage page, Source source, Leaderboard board) {
    JsonNode meta = json.root().path("meta");
    String track = JsonPage.text(meta, "leaderboard");
    return rows.reading(
        page,
        source,
        track.isEmpty() ? board.track() : track,
        json.takenAt(meta, "fetched_at", "taken_at", "last_updated"));
  }

  private static @Nullable BoardRow row(JsonNode model, int place) {
    String name =
        JsonPage.text(model, "model").isEmpty()
            ? JsonPage.text(model, "name")
            : JsonPage.text(model, "model");
    JsonNode score = model.path("score");
    if (name.isEmpty() || !score.isNumber()) {
      return null;
    }
    String id = JsonPage.text(model, "id");
    @Nullable Double interval = number(model, "ci");
    double value = score.doubleValue();
    JsonNode rank = model.path("rank");
    JsonNode votes = model.path("votes");
    return new BoardRow(
        id.isEmpty() ? name : id,
        name,
        BoardRows.vendor(JsonPage.text(model, "vendor")),
        rank.canConvertToInt() && rank.isIntegralNumber() && rank.intValue() > 0
            ? rank.intValue()
            : place,
        value,
        interval == null ? null : Double.valueOf(value - interval),
        interval == null ? null : Double.valueOf(value + interval),
        votes.isIntegralNumber() && votes.canConvertToInt() ? votes.intValue() : null);
  }

  private static void archived(
      JsonNode entry, JsonPage json, Leaderboard board, List<ArchivedBoard> into) {
    Instant takenAt = json.time(entry, "taken_at", "date");
    URI url = json.link(entry, "url");
    if (takenAt == null || url == null) {
      json.problem("a snapshot lacks a date or a URL, was " + brief(entry));
      return;
    }
    String track =
        JsonPage.text(entry, "track").isEmpty() ? board.track() : JsonPage.text(entry, "track");
    into.add(new ArchivedBoard(takenAt, track, url));
  }

  private static @Nullable Double number(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isNumber() && value.doubleValue() >= 0 ? value.doubleValue() : null;
  }

  private static String brief(JsonNode node) {
    String text = node.toString();
    return text.length() > 120 ? text.substring(0, 120) + "..." : text;
  }
}
