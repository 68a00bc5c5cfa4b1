// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.snapshot;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/** From the row tables to records and back. */
final class SnapshotRows {

  static final String INSERT_BOARD =
      "insert into board_row (snapshot_id, place, model_key, name, vendor, model_rank, score,"
          + " score_low, score_high, votes) values (:snapshot, :place, :modelKey, :name, :vendor,"
          + " :rank, :score, :scoreLow, :scoreHigh, :votes)";

  static final String INSERT_CATALOGUE =
      "insert into catalogue_row (snapshot_id, place, model_key, name, provider, listed_at,"
          + " description) values (:snapshot, :place, :modelKey, :name, :provider, :listedAt,"
          + " :description)";

  private SnapshotRows() {}

  static SqlParameterSource[] parameters(BoardSnapshot board) {
    List<SqlParameterSource> rows = new ArrayList<>();
    for (BoardRow row : board.rows()) {
      rows.add(
          new MapSqlParameterSource(Map.of("snapshot", board.id(), "place", rows.size()))
              .addValue("modelKey", row.modelKey())
              .addValue("name", row.name())
              .addValue("vendor", row.vendor())
              .addValue("rank", row.rank())
              .addValue("score", row.score())
              .addValue("scoreLow", row.scoreLow())
              .addValue("scoreHigh", row.scoreHigh())
              .addValue("votes", row.votes()));
    }
    return rows.toArray(SqlParameterSource[]::new);
  }

  static SqlParameterSource[] parameters(CatalogueSnapshot catalogue) {
    List<SqlParameterSource> rows = new ArrayList<>();
    for (CatalogueRow row : catalogue.rows()) {
      Instant listedAt = row.listedAt();
      rows.add(
          new MapSqlParameterSource(Map.of("snapshot", catalogue.id(), "place", rows.size()))
              .addValue("modelKey", row.modelKey())
              .addValue("name", row.name())
              .addValue("provider", row.provider())
              .addValue("listedAt", listedAt == null ? null : listedAt.toEpochMilli())
              .addValue("description", row.description()));
    }
    return rows.toArray(SqlParameterSource[]::new);
  }

  static BoardRow boardRow(ResultSet row) throws SQLException {
    int votes = row.getInt("votes");
    Integer votesOrNull = row.wasNull() ? null : votes;
    return new BoardRow(
        row.getString("model_key"),
        row.getString("name"),
        row.getString("vendor"),
        row.getInt("model_rank"),
        row.getDouble("score"),
        number(row, "score_low"),
        number(row, "score_high"),
        votesOrNull);
  }

  static CatalogueRow catalogueRow(ResultSet row) throws SQLException {
    long listedAt = row.getLong("listed_at");
    Instant listedAtOrNull = row.wasNull() ? null : Instant.ofEpochMilli(listedAt);
    return new CatalogueRow(
        row.getString("model_key"),
        row.getString("name"),
        row.getString("provider"),
        listedAtOrNull,
        row.getString("description"));
  }

  private static @Nullable Double number(ResultSet row, String column) throws SQLException {
    double number = row.getDouble(column);
    return row.wasNull() ? null : number;
  }
}
