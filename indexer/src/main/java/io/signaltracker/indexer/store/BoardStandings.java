// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.store;

import io.signaltracker.crawler.store.Database;
import io.signaltracker.indexer.evidence.BoardEvent;
import io.signaltracker.indexer.evidence.Evidence;
import io.signaltracker.indexer.story.BoardSeries;
import io.signaltracker.indexer.story.BoardSeries.Point;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How the models of a story stood on the boards. */
final class BoardStandings {

  private record Row(String sourceId, String track, String modelKey) {}

  private final JdbcClient jdbc;

  BoardStandings(Database database) {
    this.jdbc = database.jdbc();
  }

  /**
   * One series for each row of a board that the evidence tells of.
   *
   * @param until null for all
   */
  List<BoardSeries> of(List<Evidence> evidence, @Nullable Instant until) {
    Map<Row, BoardEvent> rows = new LinkedHashMap<>();
    for (Evidence item : evidence) {
      if (item instanceof BoardEvent event) {
        rows.put(new Row(event.sourceId(), event.track(), event.modelKey()), event);
      }
    }
    List<BoardSeries> series = new ArrayList<>();
    rows.forEach((row, last) -> series.add(series(row, last, until)));
    return series;
  }

  private BoardSeries series(Row row, BoardEvent last, @Nullable Instant until) {
    List<Point> points =
        jdbc.sql(
                """
                select taken_at, model_rank, score, score_low, score_high, votes
                from snapshot join board_row on board_row.snapshot_id = snapshot.id
                where source_id = :source and track = :track and model_key = :model
                  and taken_at <= :until
                order by taken_at
                """)
            .param("source", row.sourceId())
            .param("track", row.track())
            .param("model", row.modelKey())
            .param("until", until == null ? Long.MAX_VALUE : until.toEpochMilli())
            .query((found, i) -> point(found))
            .list();
    return new BoardSeries(row.sourceId(), last.boardName(), row.track(), last.model(), points);
  }

  static Point point(ResultSet row) throws SQLException {
    return new Point(
        Instant.ofEpochMilli(row.getLong("taken_at")),
        row.getInt("model_rank"),
        row.getDouble("score"),
        Rows.optionalDouble(row, "score_low"),
        Rows.optionalDouble(row, "score_high"),
        Rows.optionalInt(row, "votes"));
  }
}
