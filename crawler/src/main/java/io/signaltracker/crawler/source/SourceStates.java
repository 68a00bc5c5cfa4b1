// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.source;

import io.signaltracker.crawler.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts what each source answered, for the operator. Thread-safe. */
public final class SourceStates {

  private final JdbcClient jdbc;

  /** Counts in the crawler's tables of this database. */
  public SourceStates(Database database) {
    this.jdbc = database.jdbc();
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

  /**
   * Adds a visit; in the transaction that stores what it gave.
   *
   * @param problem what went wrong, in one line; null for nothing
   */
  public void add(String sourceId, Answer answer, @Nullable String problem, Instant at) {
    long now = at.toEpochMilli();
    jdbc.sql(
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
                + " problem_at = coalesce(excluded.problem_at, source_state.problem_at)")
        .param("source", sourceId)
        .param("fetchedAt", answer == Answer.FAILED ? null : now)
        .param("newAt", answer == Answer.NEW ? now : null)
        .param("fetched", answer == Answer.FETCHED || answer == Answer.NEW ? 1 : 0)
        .param("notModified", answer == Answer.NOT_MODIFIED ? 1 : 0)
        .param("stored", answer == Answer.NEW ? 1 : 0)
        .param("failed", answer == Answer.FAILED ? 1 : 0)
        .param("problem", problem)
        .param("problemAt", problem == null ? null : now)
        .update();
  }

  /** Adds what a visit stored beyond the first; in the same transaction. */
  public void addStored(String sourceId, long more) {
    jdbc.sql("update source_state set stored = stored + :more where source_id = :source")
        .param("more", more)
        .param("source", sourceId)
        .update();
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
