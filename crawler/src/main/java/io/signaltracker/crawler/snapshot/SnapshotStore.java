// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.snapshot;

import io.signaltracker.crawler.store.Change;
import io.signaltracker.crawler.store.ChangeLog;
import io.signaltracker.crawler.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps the snapshots of boards and catalogues, one per series and moment. Thread-safe; saving is
 * idempotent.
 */
public final class SnapshotStore {

  private static final String HEADS =
      "select id, source_id, kind, name, track, taken_at, first_seen_at, confirmed_at, whole from snapshot ";

  private final Database database;
  private final JdbcClient jdbc;
  private final ChangeLog changes;

  /** Stores into the crawler's tables of this database. */
  public SnapshotStore(Database database, ChangeLog changes) {
    this.database = database;
    this.jdbc = database.jdbc();
    this.changes = changes;
  }

  /**
   * Stores a snapshot and notes it in the change log, in one transaction.
   *
   * <p>A page that does not say of when its rows are is dated by its fetch, so that each visit
   * would give a new snapshot; it gives one only when the rows differ from those of the visit
   * before.
   *
   * @return false for one of a series and moment that is there already, and for a visit that showed
   *     nothing new: seeing the same rows again confirms what is stored, and leaves it as it is
   */
  public boolean save(Snapshot snapshot) {
    return database.inTransaction(() -> {
      Optional<Snapshot> stored = shownBefore(snapshot).or(() -> find(snapshot.id()));
      if (stored.isPresent()) {
        stored
            .filter(before -> rows(before).equals(rows(snapshot)))
            .ifPresent(before -> confirm(before, secondLook(before, snapshot)));
        return false;
      }
      boolean added = insertHead(snapshot);
      if (added) {
        insertRows(snapshot);
        changes.append(Change.Kind.SNAPSHOT, snapshot.id());
      }
      return added;
    });
  }

  private Optional<Snapshot> shownBefore(Snapshot snapshot) {
    return snapshot.takenAt().equals(snapshot.firstSeenAt())
        ? lastVisit(Track.of(snapshot), snapshot.takenAt())
            .filter(before -> rows(before).equals(rows(snapshot)))
        : Optional.empty();
  }

  /** Null where it is the very same look, settled once more. */
  private static @Nullable Instant secondLook(Snapshot before, Snapshot again) {
    return again.firstSeenAt().isAfter(before.firstSeenAt())
        ? again.firstSeenAt()
        : again.confirmedAt();
  }

  private void confirm(Snapshot stored, @Nullable Instant at) {
    if (stored.confirmedAt() == null && at != null) {
      jdbc.sql("update snapshot set confirmed_at = :at where id = :id")
          .param("at", at.toEpochMilli())
          .param("id", stored.id())
          .update();
      changes.append(Change.Kind.SNAPSHOT, stored.id());
    }
  }

  /**
   * Notes that a live page has not changed since it was last fetched: its newest snapshot is seen
   * again, and so confirmed.
   */
  public void seenAgain(Track track, Instant at) {
    database.inTransaction(() -> {
      newestVisit(track).ifPresent(newest -> confirm(newest, at));
      return true;
    });
  }

  /** By the moment of the fetch: a page may date its rows as it likes. */
  private Optional<Snapshot> newestVisit(Track track) {
    return heads(
            jdbc.sql(
                    HEADS
                        + "where source_id = :sourceId and track = :track"
                        + " order by first_seen_at desc, taken_at desc limit 1")
                .param("sourceId", track.sourceId())
                .param("track", track.track()))
        .stream()
        .findFirst()
        .map(this::withRows);
  }

  private Optional<Snapshot> lastVisit(Track track, Instant before) {
    return heads(
            jdbc.sql(
                    HEADS
                        + "where source_id = :sourceId and track = :track and taken_at < :before"
                        + " and taken_at = first_seen_at order by taken_at desc limit 1")
                .param("sourceId", track.sourceId())
                .param("track", track.track())
                .param("before", before.toEpochMilli()))
        .stream()
        .findFirst()
        .map(this::withRows);
  }

  private static List<?> rows(Snapshot snapshot) {
    return switch (snapshot) {
      case BoardSnapshot board -> board.rows();
      case CatalogueSnapshot catalogue -> catalogue.rows();
    };
  }

  private boolean insertHead(Snapshot snapshot) {
    boolean board = snapshot instanceof BoardSnapshot;
    return jdbc.sql(
                "insert into snapshot (id, source_id, kind, name, track, taken_at, first_seen_at,"
                    + " confirmed_at, whole) values (:id, :sourceId, :kind, :name, :track, :takenAt,"
                    + " :firstSeenAt, :confirmedAt, :whole)"
                    + " on conflict do nothing")
            .param("id", snapshot.id())
            .param("sourceId", snapshot.sourceId())
            .param("kind", board ? "BOARD" : "CATALOGUE")
            .param("name", name(snapshot))
            .param("track", Track.of(snapshot).track())
            .param("takenAt", snapshot.takenAt().toEpochMilli())
            .param("firstSeenAt", snapshot.firstSeenAt().toEpochMilli())
            .param("confirmedAt", milliseconds(snapshot.confirmedAt()), Types.BIGINT)
            .param("whole", snapshot instanceof CatalogueSnapshot list && !list.whole() ? 0 : 1)
            .update()
        > 0;
  }

  private static @Nullable Long milliseconds(@Nullable Instant at) {
    return at == null ? null : at.toEpochMilli();
  }

  private static String name(Snapshot snapshot) {
    return switch (snapshot) {
      case BoardSnapshot board -> board.boardName();
      case CatalogueSnapshot catalogue -> catalogue.catalogueName();
    };
  }

  private void insertRows(Snapshot snapshot) {
    switch (snapshot) {
      case BoardSnapshot board ->
          database.batch().batchUpdate(SnapshotRows.INSERT_BOARD, SnapshotRows.parameters(board));
      case CatalogueSnapshot catalogue ->
          database
              .batch()
              .batchUpdate(SnapshotRows.INSERT_CATALOGUE, SnapshotRows.parameters(catalogue));
    }
  }

  /** One snapshot with its rows. */
  public Optional<Snapshot> find(String id) {
    return heads(jdbc.sql(HEADS + "where id = :id").param("id", id)).stream()
        .findFirst()
        .map(this::withRows);
  }

  /** The latest snapshot of a series before a moment; a catalogue's track is empty. */
  public Optional<Snapshot> previous(String sourceId, String track, Instant takenAt) {
    return heads(
            jdbc.sql(
                    HEADS
                        + "where source_id = :sourceId and track = :track and taken_at < :takenAt"
                        + " order by taken_at desc limit 1")
                .param("sourceId", sourceId)
                .param("track", track)
                .param("takenAt", takenAt.toEpochMilli()))
        .stream()
        .findFirst()
        .map(this::withRows);
  }

  /** All snapshots of a series with their rows, earliest first; a catalogue's track is empty. */
  public List<Snapshot> series(String sourceId, String track) {
    List<Head> heads =
        heads(
            jdbc.sql(HEADS + "where source_id = :sourceId and track = :track order by taken_at")
                .param("sourceId", sourceId)
                .param("track", track));
    return heads.stream().map(this::withRows).toList();
  }

  /** All series, in the order of source and track. */
  public List<Track> tracks() {
    return jdbc.sql("select distinct source_id, track from snapshot order by source_id, track")
        .query((row, i) -> new Track(row.getString("source_id"), row.getString("track")))
        .list();
  }

  /** How many snapshots there are. */
  public long count() {
    return jdbc.sql("select count(*) from snapshot").query(Long.class).single();
  }

  private static List<Head> heads(JdbcClient.StatementSpec statement) {
    return statement.query(SnapshotStore::head).list();
  }

  private static Head head(ResultSet row, int number) throws SQLException {
    return new Head(
        row.getString("id"),
        row.getString("source_id"),
        row.getString("kind").equals("BOARD"),
        row.getString("name"),
        row.getString("track"),
        Instant.ofEpochMilli(row.getLong("taken_at")),
        Instant.ofEpochMilli(row.getLong("first_seen_at")),
        instant(row, "confirmed_at"),
        row.getInt("whole") != 0);
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    long at = row.getLong(column);
    return row.wasNull() ? null : Instant.ofEpochMilli(at);
  }

  private Snapshot withRows(Head head) {
    return head.board() ? board(head) : catalogue(head);
  }

  private Snapshot board(Head head) {
    List<BoardRow> rows =
        jdbc.sql("select * from board_row where snapshot_id = :id order by place")
            .param("id", head.id())
            .query((row, i) -> SnapshotRows.boardRow(row))
            .list();
    return new BoardSnapshot(
        head.id(),
        head.sourceId(),
        head.name(),
        head.track(),
        head.takenAt(),
        head.firstSeenAt(),
        head.confirmedAt(),
        rows);
  }

  private Snapshot catalogue(Head head) {
    List<CatalogueRow> rows =
        jdbc.sql("select * from catalogue_row where snapshot_id = :id order by place")
            .param("id", head.id())
            .query((row, i) -> SnapshotRows.catalogueRow(row))
            .list();
    return new CatalogueSnapshot(
        head.id(),
        head.sourceId(),
        head.name(),
        head.takenAt(),
        head.firstSeenAt(),
        head.confirmedAt(),
        head.whole(),
        rows);
  }

  private record Head(
      String id,
      String sourceId,
      boolean board,
      String name,
      String track,
      Instant takenAt,
      Instant firstSeenAt,
      @Nullable Instant confirmedAt,
      boolean whole) {}
}
