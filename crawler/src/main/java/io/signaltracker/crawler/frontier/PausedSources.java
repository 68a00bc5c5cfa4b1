// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.frontier;

import io.signaltracker.crawler.store.Database;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The sources of which nothing is fetched because the operator said so. Thread-safe. */
public final class PausedSources {

  private final JdbcClient jdbc;

  public PausedSources(Database database) {
    this.jdbc = database.jdbc();
  }

  /** Holds a source; one that is held already stays so since then. */
  public void pause(String sourceId, Instant at) {
    jdbc.sql(
            "insert into source_pause (source_id, at) values (:source, :at)"
                + " on conflict (source_id) do nothing")
        .param("source", sourceId)
        .param("at", at.toEpochMilli())
        .update();
  }

  /**
   * Lets a source go on; what became due meanwhile is fetched next.
   *
   * @return whether it was held
   */
  public boolean resume(String sourceId) {
    return jdbc.sql("delete from source_pause where source_id = :source")
            .param("source", sourceId)
            .update()
        > 0;
  }

  /** Since when each is held, by source id. */
  public Map<String, Instant> all() {
    Map<String, Instant> paused = new HashMap<>();
    jdbc.sql("select source_id, at from source_pause")
        .query(row -> {
          paused.put(row.getString("source_id"), Instant.ofEpochMilli(row.getLong("at")));
        });
    return paused;
  }
}
