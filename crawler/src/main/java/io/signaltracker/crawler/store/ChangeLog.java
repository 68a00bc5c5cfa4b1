// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.store;

import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What changed, in commit order: derived data (index, stories) reads on from the last sequence that
 * it has applied. Thread-safe.
 */
public final class ChangeLog {

  private final JdbcClient jdbc;
  private final Clock clock;

  /** Uses the database's one log. */
  public ChangeLog(Database database, Clock clock) {
    this.jdbc = database.jdbc();
    this.clock = clock;
  }

  /**
   * Notes a change and returns its sequence. Until the commit no other transaction can note one, so
   * keep what follows short.
   *
   * @throws IllegalStateException outside a transaction: the change and its note stand or fall
   *     together
   */
  public long append(Change.Kind kind, String id) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException(
          "A change is noted in the transaction that makes it, there was none for "
              + kind
              + " "
              + id);
    }
    long sequence = nextSequence();
    jdbc.sql("insert into change_log (sequence, kind, id, at) values (:sequence, :kind, :id, :at)")
        .param("sequence", sequence)
        .param("kind", kind.name())
        .param("id", id)
        .param("at", clock.millis())
        .update();
    return sequence;
  }

  private long nextSequence() {
    return jdbc.sql("update change_sequence set value = value + 1 where id = 1 returning value")
        .query(Long.class)
        .single();
  }

  /** Changes after a sequence, oldest first, at most {@code limit} of them. */
  public List<Change> after(long sequence, int limit) {
    return jdbc.sql(
            "select sequence, kind, id from change_log where sequence > :after"
                + " order by sequence limit :limit")
        .param("after", sequence)
        .param("limit", limit)
        .query((row, i) ->
            new Change(
                row.getLong("sequence"),
                Change.Kind.valueOf(row.getString("kind")),
                row.getString("id")))
        .list();
  }

  /** The last committed sequence; 0 when nothing ever changed. */
  public long last() {
    return jdbc.sql("select value from change_sequence where id = 1").query(Long.class).single();
  }
}
