// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.leaderboard;

import io.signaltracker.crawler.fetch.FetchedPage;
import io.signaltracker.crawler.json.JsonPage;
import io.signaltracker.crawler.snapshot.BoardRow;
import io.signaltracker.crawler.snapshot.BoardSnapshot;
import io.signaltracker.crawler.snapshot.SnapshotId;
import io.signaltracker.crawler.source.Source;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of one board while they are read: each model once, and no more than can be meant. */
final class BoardRows {

  static final int MAX_ROWS = 5_000;

  /** What boards write where they do not tell the vendor. */
  private static final Set<String> NO_VENDOR =
      Set.of("", "unknown", "anonymous", "n/a", "-", "undisclosed", "stealth");

  private final JsonPage json;
  private final List<BoardRow> rows = new ArrayList<>();
  private final Set<String> keys = new HashSet<>();
  private int place;

  BoardRows(JsonPage json) {
    this.json = json;
  }

  /** Where the next row stands in the document, from 1. */
  int place() {
    return place + 1;
  }

  /**
   * Takes the row at the next place.
   *
   * @param row null where it could not be read
   * @param where its place in the document
   * @return false when there is no room for more
   */
  boolean add(@Nullable BoardRow row, String where) {
    if (++place > MAX_ROWS) {
      json.problem("only the first " + MAX_ROWS + " rows were read");
      return false;
    }
    if (row == null) {
      json.problem(where + " lacks a model name or a score");
    } else if (!keys.add(row.modelKey())) {
      json.problem(where + " repeats '" + row.modelKey() + "'");
    } else {
      rows.add(row);
    }
    return true;
  }

  /** Gives ranks by score where the document has none; equal scores share a rank. */
  void rankByScore() {
    rows.sort(Comparator.comparingDouble(BoardRow::score).reversed());
    for (int i = 0; i < rows.size(); i++) {
      BoardRow row = rows.get(i);
      boolean equal = i > 0 && rows.get(i - 1).score() == row.score();
      rows.set(i, ranked(row, equal ? rows.get(i - 1).rank() : i + 1));
    }
  }

  private static BoardRow ranked(BoardRow row, int rank) {
    return new BoardRow(
        row.modelKey(),
        row.name(),
        row.vendor(),
        rank,
        row.score(),
        row.scoreLow(),
        row.scoreHigh(),
        row.votes());
  }

  /** The reading that these rows make; none without a row. */
  BoardReading reading(FetchedPage page, Source source, String track, Instant takenAt) {
    if (rows.isEmpty()) {
      json.problem("no row could be read");
      return new BoardReading(null, json.problems());
    }
    rows.sort(Comparator.comparingInt(BoardRow::rank));
    BoardSnapshot snapshot =
        new BoardSnapshot(
            SnapshotId.of(source.id(), track, takenAt),
            source.id(),
            source.name(),
            track,
            takenAt,
            page.fetchedAt(),
            rows);
    return new BoardReading(snapshot, json.problems());
  }

  /** Null where the board does not tell. */
  static @Nullable String vendor(String given) {
    return NO_VENDOR.contains(given.toLowerCase(Locale.ROOT)) ? null : given;
  }
}
