// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.leaderboard;

import io.signaltracker.crawler.snapshot.BoardSnapshot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What could be read of a board.
 *
 * @param snapshot null where nothing could be
 * @param problems what was wrong, one line each with its place; empty for a sound document
 */
public record BoardReading(@Nullable BoardSnapshot snapshot, List<String> problems) {

  public BoardReading {
    problems = List.copyOf(problems);
  }
}
