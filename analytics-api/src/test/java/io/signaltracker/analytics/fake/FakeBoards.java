// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.fake;

import io.signaltracker.crawler.snapshot.BoardRow;
import io.signaltracker.crawler.snapshot.BoardSnapshot;
import io.signaltracker.indexer.board.Board;
import io.signaltracker.indexer.board.Boards;
import io.signaltracker.indexer.board.ModelSeries;
import io.signaltracker.indexer.board.PendingEvents;
import io.signaltracker.indexer.board.Standings;
import io.signaltracker.indexer.evidence.BoardEvent;
import io.signaltracker.indexer.evidence.BoardEvents;
import io.signaltracker.indexer.story.BoardSeries.Point;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One invented board of four days, on which "Lantern-0" stands without a maker until the third. */
public final class FakeBoards implements Boards {

  private static final Instant FIRST = Instant.parse("2026-04-07T06:00:00Z");

  private final UnaryOperator<String> text;
  private final List<BoardSnapshot> days = new ArrayList<>();

  /** With every crawled text put through something. */
  public FakeBoards(UnaryOperator<String> text) {
    this.text = text;
    day(row("k1", "Settled One", "Bluefin AI", 1, 1300));
    day(row("k0", "Lantern-0", null, 1, 1333), row("k1", "Settled One", "Bluefin AI", 2, 1301));
    day(
        row("k0", "Lantern-0", "Northwind Labs", 1, 1340),
        row("k1", "Settled One", "Bluefin AI", 2, 1299));
    day(row("k0", "Lantern-0", "Northwind Labs", 1, 1341));
  }

  private void day(BoardRow... rows) {
    Instant at = FIRST.plus(Duration.ofDays(days.size()));
    String name = text.apply("Arena");
    days.add(
        new BoardSnapshot(
            "s" + days.size(), "arena", name, "text", at, at.plusSeconds(60), List.of(rows)));
  }

  private BoardRow row(String key, String name, @Nullable String vendor, int rank, double score) {
    return new BoardRow(
        key,
        text.apply(name),
        vendor == null ? null : text.apply(vendor),
        rank,
        score,
        score - 8,
        score + 8,
        1811);
  }

  private List<BoardSnapshot> until(@Nullable Instant asOf) {
    return days.stream().filter(day -> asOf == null || !day.takenAt().isAfter(asOf)).toList();
  }

  @Override
  public List<Board> list(@Nullable Instant asOf) {
    return find("arena.text", asOf).stream().toList();
  }

  @Override
  public Optional<Board> find(String boardId, @Nullable Instant asOf) {
    List<BoardSnapshot> known = until(asOf);
    if (!boardId.equals("arena.text") || known.isEmpty()) {
      return Optional.empty();
    }
    BoardRow leader = known.getLast().rows().getFirst();
    return Optional.of(
        new Board(
            boardId,
            "arena",
            known.getLast().boardName(),
            "text",
            FIRST,
            known.getLast().takenAt(),
            known.size(),
            known.getLast().rows().size(),
            leader.vendor() == null ? 1 : 0,
            leader.name(),
            leader.vendor()));
  }

  @Override
  public List<ModelSeries> series(String boardId, SeriesFilter filter, @Nullable Instant asOf) {
    return List.of("k0", "k1").stream()
        .map(key -> series(key, asOf))
        .filter(series -> !series.points().isEmpty())
        .filter(series -> filter.model() == null || filter.model().equals(series.modelKey()))
        .limit(filter.size())
        .toList();
  }

  private ModelSeries series(String key, @Nullable Instant asOf) {
    List<Point> points = new ArrayList<>();
    BoardRow last = days.getLast().rows().getFirst();
    for (BoardSnapshot day : until(asOf)) {
      for (BoardRow row : day.rows()) {
        if (row.modelKey().equals(key)) {
          last = row;
          points.add(
              new Point(
                  day.takenAt(),
                  row.rank(),
                  row.score(),
                  row.scoreLow(),
                  row.scoreHigh(),
                  row.votes()));
        }
      }
    }
    return new ModelSeries(key, last.name(), last.vendor(), points);
  }

  @Override
  public List<BoardEvent> events(String boardId, @Nullable Instant asOf) {
    return BoardEvents.of(until(asOf));
  }

  @Override
  public List<BoardEvent> pending(String boardId, @Nullable Instant asOf) {
    return PendingEvents.of(until(asOf));
  }

  @Override
  public Optional<Standings> standings(String boardId, @Nullable Instant asOf) {
    List<BoardSnapshot> known = until(asOf);
    return known.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Standings(known.getLast().takenAt(), known.size() < 4, known.getLast().rows()));
  }

  @Override
  public List<Instant> moments(String boardId, @Nullable Instant asOf) {
    return until(asOf).stream().map(BoardSnapshot::takenAt).toList();
  }

  @Override
  public List<VendorName> vendors(@Nullable Instant asOf) {
    return List.of(new VendorName(text.apply("Northwind Labs"), text.apply("Arena"), FIRST));
  }

  @Override
  public List<Standing> standingsOf(
      Set<String> vendors, Set<String> names, @Nullable Instant asOf) {
    return find("arena.text", asOf).stream()
        .flatMap(board ->
            series("arena.text", new SeriesFilter(null, null, null, 10), asOf).stream()
                .filter(one -> vendors.contains(one.vendor()) || names.contains(one.model()))
                .map(one -> new Standing(board, one)))
        .toList();
  }
}
