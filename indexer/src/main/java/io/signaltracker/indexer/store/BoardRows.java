// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.store;

import io.signaltracker.crawler.snapshot.Track;
import io.signaltracker.crawler.store.Database;
import io.signaltracker.indexer.board.ModelSeries;
import io.signaltracker.indexer.story.BoardSeries.Point;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of the boards' snapshots, by model. */
final class BoardRows {

  /** More points than a chart has pixels say nothing; the last of each stretch stays. */
  private static final int MOST_MOMENTS = 500;

  /** A maker with more models on boards is shown with the best of them. */
  private static final int MOST_STANDINGS = 200;

  record Key(Track track, String modelKey) {}

  private record Row(
      Instant at, String modelKey, String name, @Nullable String vendor, Point point) {}

  private final JdbcClient jdbc;

  BoardRows(Database database) {
    this.jdbc = database.jdbc();
  }

  /** The last moment that counts, in milliseconds. */
  static long until(@Nullable Instant asOf) {
    return asOf == null ? Long.MAX_VALUE / 2 : asOf.toEpochMilli();
  }

  /** When a board's snapshots were taken, oldest first. */
  List<Instant> moments(Track track, @Nullable Instant asOf) {
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

  /**
   * How the models of a board stood, the best of the newest snapshot first.
   *
   * @param from snapshots taken at or after; null for all
   * @param to snapshots taken before; null for all
   */
  List<ModelSeries> series(
      Track track, @Nullable Instant from, @Nullable Instant to, @Nullable Instant asOf) {
    List<Instant> within =
        moments(track, asOf).stream()
            .filter(at -> from == null || !at.isBefore(from))
            .filter(at -> to == null || at.isBefore(to))
            .toList();
    return bestFirst(rows(track, thinned(within)));
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
        .map(BoardRows::series)
        .toList();
  }

  private static ModelSeries series(List<Row> rows) {
    Row last = rows.getLast();
    return new ModelSeries(
        last.modelKey(), last.name(), last.vendor(), rows.stream().map(Row::point).toList());
  }

  /** Those of these vendors, and those of these names, on any board; best rank first. */
  List<Key> keys(Set<String> vendors, Set<String> names, @Nullable Instant asOf) {
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

  /** How one model stood on one board. */
  ModelSeries series(Key key, @Nullable Instant asOf) {
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
