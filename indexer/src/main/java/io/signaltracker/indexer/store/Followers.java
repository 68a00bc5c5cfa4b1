// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.store;

import io.signaltracker.crawler.store.Change;
import io.signaltracker.crawler.store.Database;
import java.util.Collection;

/** How far each step has followed the change log. */
public final class Followers {

  private final Database database;

  public Followers(Database database) {
    this.database = database;
  }

  /** The last sequence that the step has applied; 0 for a new one. */
  public long sequence(String name) {
    return database
        .jdbc()
        .sql("select sequence from follower where name = :name")
        .param("name", name)
        .query(Long.class)
        .optional()
        .orElse(0L);
  }

  /** To be called in the transaction that applies the changes. */
  public void advance(String name, long sequence) {
    database
        .jdbc()
        .sql(
            """
            insert into follower (name, sequence) values (:name, :sequence)
            on conflict (name) do update set sequence = excluded.sequence
            """)
        .param("name", name)
        .param("sequence", sequence)
        .update();
  }

  /** Number of changes of these kinds after a sequence. */
  public long pending(long after, Collection<Change.Kind> kinds) {
    return database
        .jdbc()
        .sql("select count(*) from change_log where sequence > :after and kind in (:kinds)")
        .param("after", after)
        .param("kinds", kinds.stream().map(Change.Kind::name).toList())
        .query(Long.class)
        .single();
  }

  /** Empties everything derived, so that all steps begin anew. One transaction. */
  public void forgetEverything() {
    database.inTransaction(() -> {
      for (String table : DERIVED) {
        database.jdbc().sql("delete from " + table).update();
      }
    });
  }

  private static final String[] DERIVED = {
    "follower",
    "name_in_play",
    "heard_name",
    "reading",
    "claim",
    "event",
    "board_vendor",
    "evidence_name",
    "story",
    "story_evidence",
    "track_call",
    "news_article",
    "news_day",
    "news_story",
    "mention_day",
    "model_name"
  };
}
