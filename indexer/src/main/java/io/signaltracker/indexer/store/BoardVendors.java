// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.store;

import io.signaltracker.crawler.snapshot.BoardRow;
import io.signaltracker.crawler.snapshot.BoardSnapshot;
import io.signaltracker.crawler.store.Database;
import io.signaltracker.indexer.board.Boards.VendorName;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whom boards have named as a vendor, as they write it, and since when. */
public final class BoardVendors {

  private final JdbcClient jdbc;

  public BoardVendors(Database database) {
    this.jdbc = database.jdbc();
  }

  /** Takes in whom a snapshot names; snapshots may come in any order. In a transaction. */
  public void add(BoardSnapshot snapshot) {
    snapshot.rows().stream()
        .map(BoardRow::vendor)
        .filter(Objects::nonNull)
        .distinct()
        .forEach(vendor -> add(vendor, snapshot));
  }

  private void add(String vendor, BoardSnapshot snapshot) {
    jdbc.sql(
            """
            insert into board_vendor (vendor, board, since) values (:vendor, :board, :since)
            on conflict (vendor, board) do update set since = excluded.since
            where excluded.since < board_vendor.since
            """)
        .param("vendor", vendor)
        .param("board", snapshot.boardName())
        .param("since", snapshot.takenAt().toEpochMilli())
        .update();
  }

  /** Those named by a moment, earliest first; null for all. */
  List<VendorName> until(@Nullable Instant asOf) {
    return jdbc.sql(
            """
            select vendor, board, since from board_vendor where since <= :until
            order by since, vendor, board
            """)
        .param("until", BoardRows.until(asOf))
        .query((row, i) ->
            new VendorName(
                row.getString("vendor"),
                row.getString("board"),
                Instant.ofEpochMilli(row.getLong("since"))))
        .list();
  }
}
