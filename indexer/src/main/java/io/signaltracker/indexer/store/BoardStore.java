// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.store;

import io.signaltracker.crawler.snapshot.BoardRow;
import io.signaltracker.crawler.snapshot.BoardSnapshot;
import io.signaltracker.crawler.snapshot.SnapshotStore;
import io.signaltracker.crawler.snapshot.Track;
import io.signaltracker.crawler.store.Database;
import io.signaltracker.indexer.board.Board;
import io.signaltracker.indexer.board.Boards;
import io.signaltracker.indexer.board.ModelSeries;
import io.signaltracker.indexer.board.PendingEvents;
import io.signaltracker.indexer.board.Standings;
import io.signaltracker.indexer.evidence.BoardEvent;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The boards, read from the snapshots of the crawler and the events derived from them. */
public final class BoardStore implements Boards {

  /** Snapshots that are looked at for what is pending: what left before them is new again. */
  private static final int MOST_LATEST = 12;

  private final JdbcClient jdbc;
  private final SnapshotStore snapshots;
  private final BoardRows rows;
  private final BoardVendors vendors;

  public BoardStore(Database database, SnapshotStore snapshots) {
    this.jdbc = database.jdbc();
    this.snapshots = snapshots;
    this.rows = new BoardRows(database);
    this.vendors = new BoardVendors(database);
  }

  @Override
  public List<Board> list(@Nullable Instant asOf) {
    return tracks().stream()
        .flatMap(track -> board(track, asOf).stream())
        .sorted(Comparator.comparing(Board::name).thenComparing(Board::track))
        .toList();
  }

  @Override
  public Optional<Board> find(String boardId, @Nullable Instant asOf) {
    return track(boardId).flatMap(track -> board(track, asOf));
  }

  private Optional<Track> track(String boardId) {
    return tracks().stream()
        .filter(track -> Board.id(track.sourceId(), track.track()).equals(boardId))
        .findFirst();
  }

  private List<Track> tracks() {
    return jdbc.sql(
            """
            select distinct source_id, track from snapshot where kind = 'BOARD'
            order by source_id, track
            """)
        .query((row, i) -> new Track(row.getString("source_id"), row.getString("track")))
        .list();
  }

  private Optional<Board> board(Track track, @Nullable Instant asOf) {
    List<Instant> moments = rows.moments(track, asOf);
    return newest(track, asOf).map(newest -> board(track, newest, moments));
  }

  private static Board board(Track track, BoardSnapshot newest, List<Instant> moments) {
    List<BoardRow> rows = newest.rows();
    BoardRow leader = rows.stream().min(Comparator.comparingInt(BoardRow::rank)).orElse(null);
    return new Board(
        Board.id(track.sourceId(), track.track()),
        track.sourceId(),
        newest.boardName(),
        track.track(),
        moments.getFirst(),
        newest.takenAt(),
        moments.size(),
        rows.size(),
        (int) rows.stream().filter(row -> row.vendor() == null).count(),
        leader == null ? "" : leader.name(),
        leader == null ? null : leader.vendor());
  }

  private Optional<BoardSnapshot> newest(Track track, @Nullable Instant asOf) {
    return snapshots
        .previous(
            track.sourceId(),
            track.track(),
            Instant.ofEpochMilli(BoardRows.until(asOf)).plusMillis(1))
        .filter(BoardSnapshot.class::isInstance)
        .map(BoardSnapshot.class::cast);
  }

  @Override
  public List<Instant> moments(String boardId, @Nullable Instant asOf) {
    return track(boardId).map(track -> rows.moments(track, asOf)).orElse(List.of());
  }

  @Override
  public Optional<Standings> standings(String boardId, @Nullable Instant asOf) {
    return track(boardId)
        .flatMap(track -> newest(track, asOf))
        .map(board -> new Standings(board.takenAt(), board.confirmedAt() != null, board.rows()));
  }

  @Override
  public List<BoardEvent> events(String boardId, @Nullable Instant asOf) {
    return track(boardId).map(track -> events(track, asOf)).orElse(List.of());
  }

  private List<BoardEvent> events(Track track, @Nullable Instant asOf) {
    return jdbc.sql(
            """
            select body from event
            where lane = 'BOARD' and source_id = :source and track = :track and known_at <= :until
            order by known_at, id
            """)
        .param("source", track.sourceId())
        .param("track", track.track())
        .param("until", BoardRows.until(asOf))
        .query((row, i) -> Body.read(row.getString("body"), BoardEvent.class))
        .list();
  }

  @Override
  public List<BoardEvent> pending(String boardId, @Nullable Instant asOf) {
    return track(boardId).map(track -> PendingEvents.of(latest(track, asOf))).orElse(List.of());
  }

  /** The newest snapshots, the newest last; one where a second fetch has shown it. */
  private List<BoardSnapshot> latest(Track track, @Nullable Instant asOf) {
    Deque<BoardSnapshot> latest = new ArrayDeque<>();
    Optional<BoardSnapshot> next = newest(track, asOf);
    while (next.isPresent() && latest.size() < MOST_LATEST) {
      latest.addFirst(next.get());
      next =
          latest.getLast().confirmedAt() == null
              ? newest(track, next.get().takenAt().minusMillis(1))
              : Optional.empty();
    }
    return List.copyOf(latest);
  }

  @Override
  public List<ModelSeries> series(String boardId, SeriesFilter filter, @Nullable Instant asOf) {
    Track track =
        track(boardId)
            .orElseThrow(() -> new IllegalArgumentException("There is no board " + boardId));
    return rows.series(track, filter.from(), filter.to(), asOf).stream()
        .filter(series -> filter.model() == null || isCalled(series, filter.model()))
        .limit(filter.size())
        .toList();
  }

  private static boolean isCalled(ModelSeries series, String model) {
    return series.modelKey().equals(model) || series.model().equalsIgnoreCase(model);
  }

  @Override
  public List<VendorName> vendors(@Nullable Instant asOf) {
    return vendors.until(asOf);
  }

  @Override
  public List<Standing> standingsOf(
      Set<String> vendors, Set<String> names, @Nullable Instant asOf) {
    if (vendors.isEmpty() && names.isEmpty()) {
      return List.of();
    }
    Map<Track, Optional<Board>> boards = new LinkedHashMap<>();
    return rows.keys(vendors, names, asOf).stream()
        .flatMap(key ->
            boards.computeIfAbsent(key.track(), track -> board(track, asOf)).stream()
                .map(board -> new Standing(board, rows.series(key, asOf))))
        .filter(standing -> !standing.series().points().isEmpty())
        .toList();
  }
}
