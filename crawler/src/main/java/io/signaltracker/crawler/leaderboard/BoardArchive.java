// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.leaderboard;

import java.net.URI;
import java.time.Instant;
import java.util.List;

/**
 * The dated snapshots that a board keeps.
 *
 * @param snapshots oldest first
 * @param problems what was wrong, one line each; empty for a sound document
 */
public record BoardArchive(List<ArchivedBoard> snapshots, List<String> problems) {

  public BoardArchive {
    snapshots = List.copyOf(snapshots);
    problems = List.copyOf(problems);
  }

  /** One of them, and where its rows are. */
  public record ArchivedBoard(Instant takenAt, String track, URI url) {}
}
