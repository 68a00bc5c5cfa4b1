// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.snapshot;

import java.time.Instant;
import java.util.List;

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
    List<BoardRow> rows)
    implements Snapshot {

  public BoardSnapshot {
    rows = List.copyOf(rows);
  }
}
