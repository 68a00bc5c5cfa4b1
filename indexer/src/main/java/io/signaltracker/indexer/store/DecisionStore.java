// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.store;

import io.signaltracker.crawler.store.Database;
import io.signaltracker.indexer.news.Decision;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What analysts have decided. Facts: nothing here is ever deleted. */
public final class DecisionStore {

  private final JdbcClient jdbc;

  public DecisionStore(Database database) {
    this.jdbc = database.jdbc();
  }

  /** All decisions, in the order in which they were made. */
  public List<Decision> all() {
    return jdbc.sql("select * from news_decision order by made_at, id")
        .query(DecisionStore::decision)
        .list();
  }

  private static Decision decision(ResultSet row, int number) throws SQLException {
    return new Decision(
        row.getString("id"),
        Decision.Kind.valueOf(row.getString("kind")),
        row.getString("story_id"),
        Body.readList(row.getString("together"), String.class),
        Body.readList(row.getString("apart"), String.class),
        new Decision.Reason(
            row.getString("made_by"),
            Instant.ofEpochMilli(row.getLong("made_at")),
            row.getString("why")),
        undone(row));
  }

  private static Decision.@Nullable Reason undone(ResultSet row) throws SQLException {
    String by = row.getString("undone_by");
    return by == null
        ? null
        : new Decision.Reason(
            by, Instant.ofEpochMilli(row.getLong("undone_at")), row.getString("undone_why"));
  }

  /** Those about any of the articles, the newest first. */
  List<Decision> about(Collection<String> articleIds) {
    Set<String> ids = new HashSet<>(articleIds);
    return all().reversed().stream()
        .filter(decision ->
            Stream.concat(decision.together().stream(), decision.apart().stream())
                .anyMatch(ids::contains))
        .toList();
  }

  /** Keeps a decision; to be called in a transaction. */
  public void add(Decision decision) {
    jdbc.sql(
            """
            insert into news_decision (id, kind, story_id, made_at, made_by, why, together, apart)
            values (:id, :kind, :story, :at, :by, :why, :together, :apart)
            """)
        .param("id", decision.id())
        .param("kind", decision.kind().name())
        .param("story", decision.story())
        .param("at", decision.reason().at().toEpochMilli())
        .param("by", decision.reason().by())
        .param("why", decision.reason().why())
        .param("together", Body.of(decision.together()))
        .param("apart", Body.of(decision.apart()))
        .update();
  }

  /** Notes that a decision was taken back; false where it was before. */
  public boolean undo(String id, Decision.Reason reason) {
    return jdbc.sql(
                """
                update news_decision set undone_at = :at, undone_by = :by, undone_why = :why
                where id = :id and undone_by is null
                """)
            .param("id", id)
            .param("at", reason.at().toEpochMilli())
            .param("by", reason.by())
            .param("why", reason.why())
            .update()
        > 0;
  }
}
