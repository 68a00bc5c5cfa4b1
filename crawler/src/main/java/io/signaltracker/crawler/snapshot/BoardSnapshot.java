// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.snapshot;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One track of a leaderboard at one moment.
 *
 * @param track the board's own name of the ranking, e.g. "text-to-video"
 * @param rows in rank order
 */
public record BoardSnapshot(
    String id,
    String sourceId,
    String boardName,
    String track,
    Instant takenAt,
    Instant firstSeenAt,
    @Nullable Instant confirmedAt,
    List<BoardRow> rows)
    implements Snapshot {

  public BoardSnapshot {
    rows = List.copyOf(rows);
  }

  /** A record of its moment, which counts as it is. */
  public BoardSnapshot(
      String id,
      String sourceId,
      String boardName,
      String track,
      Instant takenAt,
      Instant firstSeenAt,
      List<BoardRow> rows) {
    this(id, sourceId, boardName, track, takenAt, firstSeenAt, firstSeenAt, rows);
  }

  @Override
  public BoardSnapshot confirmed(@Nullable Instant at) {
    return new BoardSnapshot(id, sourceId, boardName, track, takenAt, firstSeenAt, at, rows);
  }
}
