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
import io.signaltracker.indexer.board.Standings;
import io.signaltracker.indexer.evidence.BoardEvent;
import io.signaltracker.indexer.story.BoardSeries.Point;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The boards, read from the snapshots of the crawler and the events derived from them. */
public final class BoardStore implements Boards {

  /** More points than a chart has pixels say nothing; the last of each stretch stays. */
  private static final int MOST_MOMENTS = 500;

  /** A maker with more models on boards is shown with the best of them. */
  private static final int MOST_STANDINGS = 200;

  private record Key(Track track, String modelKey) {}

  private record Row(
      Instant at, String modelKey, String name, @Nullable String vendor, Point point) {}

  private final JdbcClient jdbc;
  private final SnapshotStore snapshots;

  public BoardStore(Database database, SnapshotStore snapshots) {
    this.jdbc = database.jdbc();
    this.snapshots = snapshots;
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
    List<Instant> moments = moments(track, asOf);
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
        .previous(track.sourceId(), track.track(), Instant.ofEpochMilli(until(asOf)).plusMillis(1))
        .filter(BoardSnapshot.class::isInstance)
        .map(BoardSnapshot.class::cast);
  }

  private static long until(@Nullable Instant asOf) {
    return asOf == null ? Long.MAX_VALUE / 2 : asOf.toEpochMilli();
  }

  @Override
  public List<Instant> moments(String boardId, @Nullable Instant asOf) {
    return track(boardId).map(track -> moments(track, asOf)).orElse(List.of());
  }

  private List<Instant> moments(Track track, @Nullable Instant asOf) {
    return jdbc.sql(
            """
            select taken_at from snapshot
            where source_id = :source and track = :track and taken_at <= :until order by taken_at
            """)
        .param("source", track.sourceId())
        .param("track", track.track())
        .param("until", until(asOf))
        .query((row, i) -> Instant.ofEpochMilli(row.getLong("taken_at")))
        .list();
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
        .param("until", until(asOf))
        .query((row, i) -> Body.read(row.getString("body"), BoardEvent.class))
        .list();
  }

  @Override
  public List<ModelSeries> series(String boardId, SeriesFilter filter, @Nullable Instant asOf) {
    Track track =
        track(boardId)
            .orElseThrow(() -> new IllegalArgumentException("There is no board " + boardId));
    List<Instant> moments =
        thinned(
            moments(track, asOf).stream()
                .filter(at -> filter.from() == null || !at.isBefore(filter.from()))
                .filter(at -> filter.to() == null || at.isBefore(filter.to()))
                .toList());
    return bestFirst(rows(track, moments)).stream()
        .filter(series -> filter.model() == null || isCalled(series, filter.model()))
        .limit(filter.size())
        .toList();
  }

  private static boolean isCalled(ModelSeries series, String model) {
    return series.modelKey().equals(model) || series.model().equalsIgnoreCase(model);
  }

  /** The first, and the last of each stretch of equal length. */
  private static List<Instant> thinned(List<Instant> moments) {
    if (moments.size() <= MOST_MOMENTS) {
      return moments;
    }
    long first = moments.getFirst().toEpochMilli();
    long stretch = (moments.getLast().toEpochMilli() - first) / (MOST_MOMENTS - 1) + 1;
    Map<Long, Instant> last = new LinkedHashMap<>();
    moments.forEach(at -> last.put((at.toEpochMilli() - first) / stretch, at));
    List<Instant> kept = new ArrayList<>(last.values());
    if (!kept.getFirst().equals(moments.getFirst())) {
      kept.addFirst(moments.getFirst());
    }
    return kept;
  }

  private List<Row> rows(Track track, List<Instant> moments) {
    return moments.isEmpty()
        ? List.of()
        : jdbc.sql(
                """
                select taken_at, model_key, board_row.name, vendor, model_rank, score, score_low,
                  score_high, votes
                from snapshot join board_row on board_row.snapshot_id = snapshot.id
                where source_id = :source and track = :track and taken_at in (:moments)
                order by taken_at, place
                """)
            .param("source", track.sourceId())
            .param("track", track.track())
            .param("moments", moments.stream().map(Instant::toEpochMilli).toList())
            .query((row, i) ->
                new Row(
                    Instant.ofEpochMilli(row.getLong("taken_at")),
                    row.getString("model_key"),
                    row.getString("name"),
                    row.getString("vendor"),
                    BoardStandings.point(row)))
            .list();
  }

  /** Those of the newest moment by rank, then those that left, the latest first. */
  private static List<ModelSeries> bestFirst(List<Row> rows) {
    Map<String, List<Row>> byModel = new LinkedHashMap<>();
    rows.forEach(row -> byModel.computeIfAbsent(row.modelKey(), _ -> new ArrayList<>()).add(row));
    return byModel.values().stream()
        .sorted(
            Comparator.comparing(
                    (List<Row> model) -> model.getLast().at(), Comparator.reverseOrder())
                .thenComparing(model -> model.getLast().point().rank())
                .thenComparing(model -> model.getLast().modelKey()))
        .map(BoardStore::series)
        .toList();
  }

  private static ModelSeries series(List<Row> rows) {
    Row last = rows.getLast();
    return new ModelSeries(
        last.modelKey(), last.name(), last.vendor(), rows.stream().map(Row::point).toList());
  }

  @Override
  public List<VendorName> vendors(@Nullable Instant asOf) {
    return jdbc.sql(
            """
            select vendor, snapshot.name as board, min(taken_at) as since
            from snapshot join board_row on board_row.snapshot_id = snapshot.id
            where vendor is not null and taken_at <= :until
            group by vendor, snapshot.name order by since, vendor, board
            """)
        .param("until", until(asOf))
        .query((row, i) ->
            new VendorName(
                row.getString("vendor"),
                row.getString("board"),
                Instant.ofEpochMilli(row.getLong("since"))))
        .list();
  }

  @Override
  public List<Standing> standingsOf(
      Set<String> vendors, Set<String> names, @Nullable Instant asOf) {
    if (vendors.isEmpty() && names.isEmpty()) {
      return List.of();
    }
    Map<Track, Optional<Board>> boards = new LinkedHashMap<>();
    return keys(vendors, names, asOf).stream()
        .flatMap(key ->
            boards.computeIfAbsent(key.track(), track -> board(track, asOf)).stream()
                .map(board -> new Standing(board, series(key, asOf))))
        .filter(standing -> !standing.series().points().isEmpty())
        .toList();
  }

  private List<Key> keys(Set<String> vendors, Set<String> names, @Nullable Instant asOf) {
    return jdbc.sql(
            """
            select source_id, track, model_key, min(model_rank) as best
            from snapshot join board_row on board_row.snapshot_id = snapshot.id
            where taken_at <= :until and (vendor in (:vendors) or board_row.name in (:names))
            group by source_id, track, model_key
            order by best, source_id, track, model_key limit :most
            """)
        .param("until", until(asOf))
        .param("vendors", vendors.isEmpty() ? Set.of("") : vendors)
        .param("names", names.isEmpty() ? Set.of("") : names)
        .param("most", MOST_STANDINGS)
        .query((row, i) ->
            new Key(
                new Track(row.getString("source_id"), row.getString("track")),
                row.getString("model_key")))
        .list();
  }

  private ModelSeries series(Key key, @Nullable Instant asOf) {
    Set<Instant> kept = Set.copyOf(thinned(moments(key.track(), asOf)));
    List<Row> rows =
        jdbc.sql(
                """
                select taken_at, model_key, board_row.name, vendor, model_rank, score, score_low,
                  score_high, votes
                from snapshot join board_row on board_row.snapshot_id = snapshot.id
                where source_id = :source and track = :track and model_key = :model
                  and taken_at <= :until
                order by taken_at
                """)
            .param("source", key.track().sourceId())
            .param("track", key.track().track())
            .param("model", key.modelKey())
            .param("until", until(asOf))
            .query((row, i) ->
                new Row(
                    Instant.ofEpochMilli(row.getLong("taken_at")),
                    row.getString("model_key"),
                    row.getString("name"),
                    row.getString("vendor"),
                    BoardStandings.point(row)))
            .list();
    return series(rows, kept);
  }

  private static ModelSeries series(List<Row> rows, Set<Instant> kept) {
    ModelSeries all = series(rows);
    return new ModelSeries(
        all.modelKey(),
        all.model(),
        all.vendor(),
        all.points().stream().filter(point -> kept.contains(point.at())).toList());
  }
}
