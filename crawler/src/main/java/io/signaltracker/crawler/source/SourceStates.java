// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.source;

import io.signaltracker.crawler.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts what each source answered, for the operator. Thread-safe. */
public final class SourceStates {

  private static final String ADD =
      "insert into source_state (source_id, fetched_at, new_at, fetched, not_modified,"
          + " stored, failed, problem, problem_at) values (:source, :fetchedAt, :newAt,"
          + " :fetched, :notModified, :stored, :failed, :problem, :problemAt)"
          + " on conflict (source_id) do update set"
          + " fetched_at = coalesce(excluded.fetched_at, source_state.fetched_at),"
          + " new_at = coalesce(excluded.new_at, source_state.new_at),"
          + " fetched = source_state.fetched + excluded.fetched,"
          + " not_modified = source_state.not_modified + excluded.not_modified,"
          + " stored = source_state.stored + excluded.stored,"
          + " failed = source_state.failed + excluded.failed,"
          + " problem = coalesce(excluded.problem, source_state.problem),"
          + " problem_at = coalesce(excluded.problem_at, source_state.problem_at)";

  private final JdbcClient jdbc;
  private final NamedParameterJdbcTemplate batch;

  /** Counts in the crawler's tables of this database. */
  public SourceStates(Database database) {
    this.jdbc = database.jdbc();
    this.batch = database.batch();
  }

  /** What one visit adds. */
  public enum Answer {
    /** Content, nothing new in it. */
    FETCHED,
    /** Content with something new. */
    NEW,
    NOT_MODIFIED,
    FAILED
  }

  /** Adds what visits came to, by source id; in the transaction that stores what they gave. */
  public void add(Map<String, SourceCounts> counts) {
    batch.batchUpdate(
        ADD,
        counts.entrySet().stream()
            .map(entry -> parameters(entry.getKey(), entry.getValue()))
            .toArray(SqlParameterSource[]::new));
  }

  private static SqlParameterSource parameters(String sourceId, SourceCounts counts) {
    return new MapSqlParameterSource()
        .addValue("source", sourceId)
        .addValue("fetchedAt", millis(counts.fetchedAt()))
        .addValue("newAt", millis(counts.newAt()))
        .addValue("fetched", counts.fetched())
        .addValue("notModified", counts.notModified())
        .addValue("stored", counts.stored())
        .addValue("failed", counts.failed())
        .addValue("problem", counts.problem())
        .addValue("problemAt", millis(counts.problemAt()));
  }

  private static @Nullable Long millis(@Nullable Instant at) {
    return at == null ? null : at.toEpochMilli();
  }

  /** All sources that were visited, by id. */
  public List<SourceState> all() {
    return jdbc.sql("select * from source_state order by source_id")
        .query(SourceStates::state)
        .list();
  }

  private static SourceState state(ResultSet row, int number) throws SQLException {
    return new SourceState(
        row.getString("source_id"),
        instant(row, "fetched_at"),
        instant(row, "new_at"),
        row.getLong("fetched"),
        row.getLong("not_modified"),
        row.getLong("stored"),
        row.getLong("failed"),
        row.getString("problem"),
        instant(row, "problem_at"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? null : Instant.ofEpochMilli(millis);
  }
}
