// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.story;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one model stood on one track of a board over time.
 *
 * @param model the model's name as last shown
 * @param points in order, one per snapshot that lists it
 */
public record BoardSeries(
    String sourceId, String boardName, String track, String model, List<Point> points) {

  public BoardSeries {
    points = List.copyOf(points);
  }

  /**
   * One snapshot's row.
   *
   * @param rank 1 is the best
   * @param score Elo or the board's equivalent
   */
  public record Point(
      Instant at,
      int rank,
      double score,
      @Nullable Double scoreLow,
      @Nullable Double scoreHigh,
      @Nullable Integer votes) {}
}
