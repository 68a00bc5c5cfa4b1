// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.ui;

import io.signaltracker.indexer.board.ModelSeries;
import io.signaltracker.indexer.evidence.BoardEvent;
import io.signaltracker.indexer.story.BoardSeries.Point;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * How models stood over time, drawn as SVG on the server: thin lines with their names at the end,
 * grey for context, ink for what the page is about, events pinned on the line. Lengths are in the
 * units of the view box.
 *
 * @param height of the view box; its width is {@link #WIDTH}
 * @param across the vertical scale, top to bottom
 * @param along the times, left to right
 */
public record Plot(int height, List<Tick> across, List<Tick> along, List<PlotLine> lines) {

  public static final int WIDTH = 960;

  static final int LEFT = 52;
  static final int RIGHT = 200;
  static final int TOP = 14;
  static final int BOTTOM = 26;

  private static final int LANE = 24;
  private static final int SCORES = 300;
  private static final int LABEL = 15;
  private static final int MOST_TIMES = 8;

  /** A word on a scale, and where it stands. */
  public record Tick(double at, String words) {}

  public Plot {
    across = List.copyOf(across);
    along = List.copyOf(along);
    lines = List.copyOf(lines);
  }

  /** The right end of the drawing area, where names begin. */
  public int end() {
    return WIDTH - RIGHT;
  }

  /** The lower end of the drawing area. */
  public int floor() {
    return height - BOTTOM;
  }

  public boolean isEmpty() {
    return lines.isEmpty();
  }

  /**
   * Rank lanes: the first place is on top.
   *
   * @param subjects keys of the models that the page is about
   */
  static Plot ranks(List<ModelSeries> series, List<BoardEvent> events, Set<String> subjects) {
    int worst = Math.max(2, (int) highest(series, Point::rank));
    int height = TOP + BOTTOM + Math.min(20, worst) * LANE;
    Scale down = new Scale(1, worst, TOP + LANE / 2.0, height - BOTTOM - LANE / 2.0);
    List<Tick> ticks = new ArrayList<>();
    int step = Math.max(1, (worst + 19) / 20);
    for (int rank = 1; rank <= worst; rank += step) {
      ticks.add(new Tick(down.of(rank), String.valueOf(rank)));
    }
    return plot(
        height, down, ticks, series, new PlotLine.Pen(events, subjects, Point::rank, false));
  }

  /** Scores, the highest on top, with the interval of each as a band where the board gives one. */
  static Plot scores(List<ModelSeries> series, List<BoardEvent> events, Set<String> subjects) {
    double low =
        -highest(series, point -> -(point.scoreLow() == null ? point.score() : point.scoreLow()));
    double high =
        highest(series, point -> point.scoreHigh() == null ? point.score() : point.scoreHigh());
    double step = step(high - low);
    double floor = Math.floor(low / step) * step;
    double ceiling = Math.max(floor + step, Math.ceil(high / step) * step);
    Scale down = new Scale(ceiling, floor, TOP, SCORES - BOTTOM);
    List<Tick> ticks = new ArrayList<>();
    for (double score = floor; score <= ceiling + step / 2; score += step) {
      ticks.add(new Tick(down.of(score), Phrases.plain(score)));
    }
    return plot(
        SCORES, down, ticks, series, new PlotLine.Pen(events, subjects, Point::score, true));
  }

  private static double highest(List<ModelSeries> series, ToDoubleFunction<Point> value) {
    return series.stream().flatMap(one -> one.points().stream()).mapToDouble(value).max().orElse(0);
  }

  /** 1, 2 or 5 times a power of ten, so that four to eight lines fit. */
  private static double step(double range) {
    double rough = Math.max(range, 1) / 5;
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    double times = rough / power;
    return power * (times > 5 ? 10 : times > 2 ? 5 : times > 1 ? 2 : 1);
  }

  private static Plot plot(
      int height, Scale down, List<Tick> across, List<ModelSeries> series, PlotLine.Pen pen) {
    List<ModelSeries> drawn = series.stream().filter(one -> !one.points().isEmpty()).toList();
    if (drawn.isEmpty()) {
      return new Plot(height, List.of(), List.of(), List.of());
    }
    Instant first =
        drawn.stream()
            .map(one -> one.points().getFirst().at())
            .min(Comparator.naturalOrder())
            .get();
    Instant last =
        drawn.stream().map(one -> one.points().getLast().at()).max(Comparator.naturalOrder()).get();
    Scale right =
        new Scale(
            first.toEpochMilli(),
            Math.max(last.toEpochMilli(), first.toEpochMilli() + 1),
            LEFT,
            WIDTH - RIGHT - 8.0);
    List<PlotLine> lines = drawn.stream().map(one -> pen.draw(one, right, down)).toList();
    return new Plot(height, across, times(first, last, right), spread(lines, height));
  }

  private static List<Tick> times(Instant first, Instant last, Scale right) {
    long days = Math.max(1, Duration.between(first, last).toDays());
    long step = Math.max(1, (days + MOST_TIMES - 1) / MOST_TIMES);
    List<Tick> ticks = new ArrayList<>();
    Instant at = first.truncatedTo(ChronoUnit.DAYS);
    if (at.isBefore(first)) {
      at = at.plus(Duration.ofDays(1));
    }
    for (; !at.isAfter(last); at = at.plus(Duration.ofDays(step))) {
      ticks.add(new Tick(right.of(at.toEpochMilli()), Phrases.dayOf(at)));
    }
    return ticks.isEmpty()
        ? List.of(new Tick(right.of(first.toEpochMilli()), Phrases.dayOf(first)))
        : ticks;
  }

  /** Names at the line ends, moved down, and up again from the floor, until none covers another. */
  private static List<PlotLine> spread(List<PlotLine> lines, int height) {
    List<PlotLine> sorted =
        new ArrayList<>(
            lines.stream().sorted(Comparator.comparingDouble(PlotLine::labelY)).toList());
    double free = TOP;
    for (int i = 0; i < sorted.size(); i++) {
      double y = Math.max(free, sorted.get(i).labelY());
      sorted.set(i, sorted.get(i).labelledAt(y));
      free = y + LABEL;
    }
    double ceiling = height - BOTTOM / 2.0;
    for (int i = sorted.size() - 1; i >= 0; i--) {
      double y = Math.min(ceiling, sorted.get(i).labelY());
      sorted.set(i, sorted.get(i).labelledAt(y));
      ceiling = y - LABEL;
    }
    sorted.sort(Comparator.comparing(PlotLine::subject));
    return sorted;
  }

  /** Maps a value to a place. */
  record Scale(double from, double to, double start, double end) {

    double of(double value) {
      return start + (value - from) / (to - from) * (end - start);
    }
  }
}
