// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.ui;

import io.signaltracker.analytics.ui.Plot.Scale;
import io.signaltracker.indexer.board.ModelSeries;
import io.signaltracker.indexer.evidence.BoardEvent;
import io.signaltracker.indexer.story.BoardSeries.Point;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * One model's line in a {@link Plot}.
 *
 * @param subject whether the page is about it
 * @param points of the polyline
 * @param band polygon of the interval; empty where the board gives none
 * @param labelY where its name stands
 */
public record PlotLine(
    ModelSeries series,
    boolean subject,
    String points,
    String band,
    List<Dot> dots,
    List<Pin> pins,
    double labelY) {

  /** More dots than this make a caterpillar of a line. */
  private static final int MOST_DOTS = 40;

  /**
   * A snapshot.
   *
   * @param unnamed whether the board did not say then who made the model: drawn hollow
   */
  public record Dot(double x, double y, boolean unnamed, String words) {}

  /** An event, at the height that the line has then. */
  public record Pin(double x, double y, BoardEvent event) {}

  PlotLine labelledAt(double y) {
    return new PlotLine(series, subject, points, band, dots, pins, y);
  }

  /** What all lines of a plot have in common. */
  record Pen(
      List<BoardEvent> events,
      Set<String> subjects,
      ToDoubleFunction<Point> value,
      boolean banded) {

    PlotLine draw(ModelSeries series, Scale right, Scale down) {
      Instant named = namedAt(series);
      List<Dot> dots =
          series.points().stream()
              .map(point ->
                  new Dot(
                      x(point, right),
                      y(point, down),
                      point.at().isBefore(named),
                      words(series, point)))
              .toList();
      boolean subject = subjects.contains(series.modelKey());
      return new PlotLine(
          series,
          subject,
          dots.stream().map(dot -> place(dot.x(), dot.y())).collect(Collectors.joining(" ")),
          banded ? band(series, right, down) : "",
          dots.size() > MOST_DOTS ? List.of(dots.getLast()) : dots,
          pins(series, right, down),
          dots.getLast().y());
    }

    /** Since when the board has said who made it. */
    private Instant namedAt(ModelSeries series) {
      if (series.vendor() == null) {
        return Instant.MAX;
      }
      return events.stream()
          .filter(event -> event.modelKey().equals(series.modelKey()))
          .filter(event -> event.kind() == BoardEvent.Kind.VENDOR_SET)
          .map(BoardEvent::publishedAt)
          .min(Comparator.naturalOrder())
          .orElse(Instant.MIN);
    }

    private static double x(Point point, Scale right) {
      return right.of(point.at().toEpochMilli());
    }

    private double y(Point point, Scale down) {
      return down.of(value.applyAsDouble(point));
    }

    private static String words(ModelSeries series, Point point) {
      return "%s, %s: rank %d, %s"
          .formatted(
              series.model(),
              Phrases.dayOf(point.at()),
              point.rank(),
              Phrases.plain(point.score()));
    }

    private static String band(ModelSeries series, Scale right, Scale down) {
      List<String> upper = new ArrayList<>();
      List<String> lower = new ArrayList<>();
      for (Point point : series.points()) {
        if (point.scoreLow() != null && point.scoreHigh() != null) {
          upper.add(place(x(point, right), down.of(point.scoreHigh())));
          lower.add(place(x(point, right), down.of(point.scoreLow())));
        }
      }
      return upper.size() < 2
          ? ""
          : String.join(" ", upper) + " " + String.join(" ", lower.reversed());
    }

    private List<Pin> pins(ModelSeries series, Scale right, Scale down) {
      return events.stream()
          .filter(event -> event.modelKey().equals(series.modelKey()))
          .flatMap(event ->
              series.points().stream()
                  .filter(point -> !point.at().isAfter(event.publishedAt()))
                  .reduce((earlier, later) -> later)
                  .map(point -> new Pin(x(point, right), y(point, down), event))
                  .stream())
          .toList();
    }
  }

  private static String place(double x, double y) {
    return String.format(Locale.ROOT, "%.1f,%.1f", x, y);
  }
}
