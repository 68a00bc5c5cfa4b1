// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.board;

import io.signaltracker.indexer.story.BoardSeries.Point;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one model stood on a board over time.
 *
 * @param modelKey the board's own id of the model
 * @param model its name as last shown
 * @param vendor who the board last said made it; null where it does not say
 * @param points in order, one per snapshot that lists it; thinned out where there are very many
 */
public record ModelSeries(
    String modelKey, String model, @Nullable String vendor, List<Point> points) {

  public ModelSeries {
    points = List.copyOf(points);
  }

  /** The lowest number; 0 where there is no point. */
  public int bestRank() {
    return points.stream().mapToInt(Point::rank).min().orElse(0);
  }
}
