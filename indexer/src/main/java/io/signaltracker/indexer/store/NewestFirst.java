// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.store;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Pages through a table of bodies, newest first and by id within one moment.
 *
 * @param table with the columns id, body and the one that orders
 * @param column milliseconds since the epoch that order the rows
 * @param type of the bodies
 * @param place where an item stands in that order
 */
record NewestFirst<T>(
    JdbcClient jdbc, String table, String column, Class<T> type, Function<T, Cursor> place) {

  /**
   * One page.
   *
   * @param total number of rows that fit the conditions, over all pages
   * @param nextCursor null on the last page
   */
  record Page<T>(List<T> items, long total, @Nullable String nextCursor) {}

  /**
   * @param cursor of the page before; null for the first page
   * @throws io.signaltracker.indexer.evidence.BadCursor where no page gave the cursor
   */
  Page<T> page(Conditions conditions, int size, @Nullable String cursor) {
    long total =
        jdbc.sql("select count(*) from " + table + conditions.where())
            .params(conditions.values())
            .query(Long.class)
            .single();
    if (cursor != null) {
      startAfter(conditions, Cursor.parse(cursor));
    }
    List<T> found = rows(conditions, size + 1);
    boolean more = found.size() > size;
    List<T> items = more ? found.subList(0, size) : found;
    return new Page<>(items, total, more ? place.apply(items.getLast()).toString() : null);
  }

  private void startAfter(Conditions conditions, Cursor cursor) {
    conditions
        .and("(%1$s < :cursorAt or (%1$s = :cursorAt and id > :cursorId))".formatted(column))
        .value("cursorAt", cursor.at())
        .value("cursorId", cursor.id());
  }

  private List<T> rows(Conditions conditions, int limit) {
    return jdbc.sql(
            "select body from %s%s order by %s desc, id limit :limit"
                .formatted(table, conditions.where(), column))
        .params(conditions.values())
        .param("limit", limit)
        .query((row, i) -> Body.read(row.getString("body"), type))
        .list();
  }
}
