// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.store;

import io.signaltracker.crawler.store.Database;
import io.signaltracker.indexer.entity.EntityType;
import io.signaltracker.indexer.entity.NamesInPlay;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The names in play, kept across restarts. */
public final class PlayedNames {

  private final Database database;

  public PlayedNames(Database database) {
    this.database = database;
  }

  /** All names so far. */
  public NamesInPlay all() {
    return NamesInPlay.of(
        database
            .jdbc()
            .sql("select name, type, source, since from name_in_play order by name, type, source")
            .query((row, i) ->
                new NamesInPlay.Name(
                    row.getString("name"),
                    EntityType.valueOf(row.getString("type")),
                    Instant.ofEpochMilli(row.getLong("since")),
                    row.getString("source")))
            .list());
  }

  /**
   * Adds names, keeping the earliest time of each; to be called in a transaction.
   *
   * @return those that nothing had brought into play before
   */
  public List<NamesInPlay.Name> add(List<NamesInPlay.Name> names) {
    List<NamesInPlay.Name> added = new ArrayList<>();
    for (NamesInPlay.Name name : names) {
      if (isUnknown(name)) {
        added.add(name);
      }
      upsert(name);
    }
    return added;
  }

  private boolean isUnknown(NamesInPlay.Name name) {
    return database
        .jdbc()
        .sql("select 1 from name_in_play where name = :name limit 1")
        .param("name", name.name())
        .query(Integer.class)
        .optional()
        .isEmpty();
  }

  private void upsert(NamesInPlay.Name name) {
    database
        .jdbc()
        .sql(
            """
            insert into name_in_play (name, type, source, since)
            values (:name, :type, :source, :since)
            on conflict (name, type, source) do update set since = excluded.since
            where excluded.since < name_in_play.since
            """)
        .param("name", name.name())
        .param("type", name.type().name())
        .param("source", name.from())
        .param("since", name.since().toEpochMilli())
        .update();
  }
}
