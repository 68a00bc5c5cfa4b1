// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.endtoend;

import io.signaltracker.analytics.line.DataLine;
import io.signaltracker.crawler.store.Database;
import io.signaltracker.indexer.index.HitKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What lies in a data folder, without the times at which it was fetched (nor the ids of snapshots,
 * which are made of such a time where a page has none of its own): two runs over the same web must
 * agree on it.
 *
 * @param facts articles with version and text, snapshots with their number of rows
 * @param derived claims, events, stories with state and maker, memberships
 */
record StoredState(List<String> facts, List<String> derived) {

  static StoredState of(DataLine line) {
    Database database = line.database();
    return new StoredState(
        rows(
            database,
            """
            select 'article ' || id || ' v' || version || ' ' || text_hash || ' '
              || coalesce(copy_of, '') from article
            union all select 'version ' || article_id || ' ' || version from article_version
            union all select 'snapshot ' || source_id || ' ' || track || ' ' || (
              (select count(*) from board_row where snapshot_id = snapshot.id)
              + (select count(*) from catalogue_row where snapshot_id = snapshot.id)) from snapshot
            order by 1
            """),
        rows(
            database,
            """
            select 'claim ' || id || ' ' || status || ' ' || subject_key || ' ' || relation
              || ' ' || object_key from claim
            union all select 'event ' || id from event
            union all select 'story ' || id || ' ' || state || ' ' || coalesce(maker_key, '')
              from story
            union all select 'member ' || story_id || ' ' || evidence_id from story_evidence
            order by 1
            """));
  }

  /** What only one of the two has, one line each; empty where they agree. */
  List<String> differencesTo(StoredState other) {
    List<String> differences = new ArrayList<>();
    difference("only here: ", this, other).forEach(differences::add);
    difference("only there: ", other, this).forEach(differences::add);
    return differences;
  }

  private static Stream<String> difference(String where, StoredState left, StoredState right) {
    Set<String> known = new TreeSet<>(right.facts);
    known.addAll(right.derived);
    return Stream.concat(left.facts.stream(), left.derived.stream())
        .filter(row -> !known.contains(row))
        .map(row -> where + row);
  }

  /** Ids in the database that the index should hold, by kind. */
  static Map<HitKind, Set<String>> expectedInIndex(DataLine line) {
    Map<HitKind, Set<String>> ids = new TreeMap<>();
    ids.put(HitKind.ARTICLE, ids(line, "article"));
    ids.put(HitKind.CLAIM, ids(line, "claim"));
    ids.put(HitKind.EVENT, ids(line, "event"));
    ids.put(HitKind.STORY, ids(line, "story"));
    return ids;
  }

  /** Ids that the index holds, by kind. */
  static Map<HitKind, Set<String>> inIndex(DataLine line) {
    Map<HitKind, Set<String>> ids = new TreeMap<>();
    for (HitKind kind : HitKind.values()) {
      ids.put(kind, new TreeSet<>(line.index().ids(kind)));
    }
    return ids;
  }

  private static Set<String> ids(DataLine line, String table) {
    return new TreeSet<>(rows(line.database(), "select id from " + table));
  }

  private static List<String> rows(Database database, String sql) {
    return database.jdbc().sql(sql).query((row, i) -> row.getString(1)).list();
  }
}
