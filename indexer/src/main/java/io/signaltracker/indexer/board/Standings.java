// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.board;

import io.signaltracker.crawler.snapshot.BoardRow;
import java.time.Instant;
import java.util.List;

/**
 * One snapshot of a board.
 *
 * @param rows in rank order
 * @param confirmed whether a second fetch has shown the same
 */
public record Standings(Instant takenAt, boolean confirmed, List<BoardRow> rows) {

  public Standings {
    rows = List.copyOf(rows);
  }
}
