// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.ui;

import io.signaltracker.indexer.story.BoardSeries;
import io.signaltracker.indexer.story.BoardSeries.Point;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The small curve of a model's rank on one board.
 *
 * @param points of an SVG polyline within {@link #WIDTH} by {@link #HEIGHT}
 * @param first standing
 * @param last standing
 */
public record Sparkline(BoardSeries series, String points, Point first, Point last) {

  public static final int WIDTH = 96;
  public static final int HEIGHT = 24;

  private static final int MARGIN = 3;

  /** Of the series with the most snapshots; empty where no board listed the model. */
  static Optional<Sparkline> of(List<BoardSeries> series) {
    return series.stream()
        .filter(one -> !one.points().isEmpty())
        .max(Comparator.comparingInt(one -> one.points().size()))
        .map(Sparkline::of);
  }

  private static Sparkline of(BoardSeries series) {
    List<Point> points = series.points();
    Point first = points.getFirst();
    Point last = points.getLast();
    double seconds = Math.max(1, Duration.between(first.at(), last.at()).toSeconds());
    int worst = points.stream().mapToInt(Point::rank).max().orElse(1);
    int best = points.stream().mapToInt(Point::rank).min().orElse(1);
    String line =
        points.stream()
            .map(point ->
                place(
                    Duration.between(first.at(), point.at()).toSeconds() / seconds,
                    (point.rank() - best) / (double) Math.max(1, worst - best)))
            .collect(Collectors.joining(" "));
    return new Sparkline(series, line, first, last);
  }

  private static String place(double right, double down) {
    return String.format(
        Locale.ROOT,
        "%.1f,%.1f",
        MARGIN + right * (WIDTH - 2 * MARGIN),
        MARGIN + down * (HEIGHT - 2 * MARGIN));
  }

  /** The end of the curve, where its dot sits: "x" or "y". */
  public String end(String axis) {
    String[] place = points.substring(points.lastIndexOf(' ') + 1).split(",", -1);
    return axis.equals("x") ? place[0] : place[1];
  }
}
