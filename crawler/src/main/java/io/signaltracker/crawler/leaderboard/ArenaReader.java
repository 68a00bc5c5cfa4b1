// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.leaderboard;

import io.signaltracker.crawler.fetch.FetchedPage;
import io.signaltracker.crawler.leaderboard.BoardArchive.ArchivedBoard;
import io.signaltracker.crawler.snapshot.BoardRow;
import io.signaltracker.crawler.snapshot.BoardSnapshot;
import io.signaltracker.crawler.snapshot.SnapshotId;
import io.signaltracker.crawler.source.Announcer.Leaderboard;
import io.signaltracker.crawler.source.Source;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int MAX_ROWS = 5_000;

  /** What boards write where they do not tell the vendor. */
  private static final Set<String> NO_VENDOR = Set.of("", "unknown", "anonymous", "n/a", "-");

  @Override
  public String format() {
    return "arena";
  }

  @Override
  public BoardReading read(FetchedPage page, Source source, Leaderboard board) {
    List<String> problems = new ArrayList<>();
    JsonNode root = parse(page, problems);
    JsonNode models = root.path("models");
    if (!models.isArray()) {
      problems.add(page.url() + ": expected a list \"models\"");
      return new BoardReading(null, problems);
    }
    List<BoardRow> rows = rows(models, page, problems);
    if (rows.isEmpty()) {
      problems.add(page.url() + ": no row could be read");
      return new BoardReading(null, problems);
    }
    return new BoardReading(
        snapshot(root.path("meta"), rows, page, source, board, problems), problems);
  }

  @Override
  public BoardArchive readArchive(FetchedPage page, Leaderboard board) {
    List<String> problems = new ArrayList<>();
    List<ArchivedBoard> snapshots = new ArrayList<>();
    JsonNode entries = parse(page, problems).path("snapshots");
    if (!entries.isArray()) {
      problems.add(page.url() + ": expected a list \"snapshots\"");
    }
    for (JsonNode entry : entries) {
      if (snapshots.size() < MAX_ROWS) {
        archived(entry, page, board, snapshots, problems);
      }
    }
    snapshots.sort(Comparator.comparing(ArchivedBoard::takenAt));
    return new BoardArchive(snapshots, problems);
  }

  private static BoardSnapshot snapshot(
      JsonNode meta,
      List<BoardRow> rows,
      FetchedPage page,
      Source source,
      Leaderboard board,
      List<String> problems) {
    String track = text(meta, "leaderboard").isEmpty() ? board.track() : text(meta, "leaderboard");
    Instant takenAt = takenAt(meta, page, problems);
    return new BoardSnapshot(
        SnapshotId.of(source.id(), track, takenAt),
        source.id(),
        source.name(),
        track,
        takenAt,
        page.fetchedAt(),
        rows);
  }

  private static Instant takenAt(JsonNode meta, FetchedPage page, List<String> problems) {
    for (String field : List.of("fetched_at", "taken_at", "last_updated")) {
      Instant at = time(meta, field, page, problems);
      if (at != null) {
        return at.isAfter(page.fetchedAt()) ? page.fetchedAt() : at;
      }
    }
    return page.fetchedAt();
  }

  private static List<BoardRow> rows(JsonNode models, FetchedPage page, List<String> problems) {
    List<BoardRow> rows = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    int place = 0;
    for (JsonNode model : models) {
      if (++place > MAX_ROWS) {
        problems.add(page.url() + ": only the first " + MAX_ROWS + " rows were read");
        break;
      }
      BoardRow row = row(model, place);
      if (row == null) {
        problems.add(page.url() + ": models[" + (place - 1) + "] lacks a model name or a score");
      } else if (!keys.add(row.modelKey())) {
        problems.add(page.url() + ": models[" + (place - 1) + "] repeats '" + row.modelKey() + "'");
      } else {
        rows.add(row);
      }
    }
    rows.sort(Comparator.comparingInt(BoardRow::rank));
    return rows;
  }

  private static @Nullable BoardRow row(JsonNode model, int place) {
    String name = text(model, "model").isEmpty() ? text(model, "name") : text(model, "model");
    JsonNode score = model.path("score");
    if (name.isEmpty() || !score.isNumber()) {
      return null;
    }
    String id = text(model, "id");
    @Nullable Double interval = number(model, "ci");
    double value = score.doubleValue();
    JsonNode rank = model.path("rank");
    JsonNode votes = model.path("votes");
    return new BoardRow(
        id.isEmpty() ? name : id,
        name,
        vendor(text(model, "vendor")),
        rank.canConvertToInt() && rank.isIntegralNumber() && rank.intValue() > 0
            ? rank.intValue()
            : place,
        value,
        interval == null ? null : Double.valueOf(value - interval),
        interval == null ? null : Double.valueOf(value + interval),
        votes.isIntegralNumber() && votes.canConvertToInt() ? votes.intValue() : null);
  }

  private static @Nullable String vendor(String given) {
    return NO_VENDOR.contains(given.toLowerCase(Locale.ROOT)) ? null : given;
  }

  private static void archived(
      JsonNode entry,
      FetchedPage page,
      Leaderboard board,
      List<ArchivedBoard> into,
      List<String> problems) {
    Instant takenAt = time(entry, "taken_at", page, problems);
    takenAt = takenAt == null ? time(entry, "date", page, problems) : takenAt;
    URI url = resolve(page.url(), text(entry, "url"));
    if (takenAt == null || url == null) {
      problems.add(page.url() + ": a snapshot lacks a date or a URL, was " + brief(entry));
      return;
    }
    String track = text(entry, "track").isEmpty() ? board.track() : text(entry, "track");
    into.add(new ArchivedBoard(takenAt, track, url));
  }

  private static JsonNode parse(FetchedPage page, List<String> problems) {
    try {
      return JSON.readTree(page.body());
    } catch (JacksonException e) {
      problems.add(page.url() + ": not JSON, " + e.getOriginalMessage());
      return JSON.nullNode();
    }
  }

  private static String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isString() || value.isIntegralNumber() ? value.asString().strip() : "";
  }

  private static @Nullable Double number(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isNumber() && value.doubleValue() >= 0 ? value.doubleValue() : null;
  }

  private static @Nullable Instant time(
      JsonNode node, String field, FetchedPage page, List<String> problems) {
    String value = text(node, field);
    if (value.isEmpty()) {
      return null;
    }
    try {
      return value.length() == 10
          ? LocalDate.parse(value).atStartOfDay(ZoneOffset.UTC).toInstant()
          : Instant.parse(value);
    } catch (DateTimeParseException e) {
      problems.add(page.url() + ": expected an ISO 8601 " + field + ", was '" + value + "'");
      return null;
    }
  }

  private static @Nullable URI resolve(URI base, String link) {
    try {
      return link.isEmpty() ? null : base.resolve(link);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static String brief(JsonNode node) {
    String text = node.toString();
    return text.length() > 120 ? text.substring(0, 120) + "..." : text;
  }
}
