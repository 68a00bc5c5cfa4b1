// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.store;

import io.signaltracker.crawler.store.Change;
import io.signaltracker.crawler.store.ChangeLog;
import io.signaltracker.crawler.store.Database;
import io.signaltracker.indexer.evidence.BoardEvent;
import io.signaltracker.indexer.evidence.CatalogueEvent;
import io.signaltracker.indexer.evidence.EventLedger;
import io.signaltracker.indexer.evidence.Evidence;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What happened on boards and in catalogues. */
public final class EventStore implements EventLedger {

  private enum Lane {
    BOARD,
    CATALOGUE
  }

  private final JdbcClient jdbc;
  private final ChangeLog changes;
  private final EvidenceNames names;

  public EventStore(Database database, ChangeLog changes) {
    this.jdbc = database.jdbc();
    this.changes = changes;
    this.names = new EvidenceNames(database);
  }

  @Override
  public List<BoardEvent> boardEvents(Instant from, Instant to) {
    return between(Lane.BOARD, BoardEvent.class, from, to);
  }

  @Override
  public List<CatalogueEvent> catalogueEvents(Instant from, Instant to) {
    return between(Lane.CATALOGUE, CatalogueEvent.class, from, to);
  }

  private <T> List<T> between(Lane lane, Class<T> type, Instant from, Instant to) {
    return jdbc.sql(
            """
            select body from event where lane = :lane and known_at >= :from and known_at < :to
            order by known_at, id
            """)
        .param("lane", lane.name())
        .param("from", from.toEpochMilli())
        .param("to", to.toEpochMilli())
        .query((row, i) -> Body.read(row.getString("body"), type))
        .list();
  }

  public Optional<Evidence> find(String eventId) {
    return jdbc.sql("select lane, body from event where id = :id")
        .param("id", eventId)
        .query((row, i) -> read(Lane.valueOf(row.getString("lane")), row.getString("body")))
        .optional();
  }

  private static Evidence read(Lane lane, String body) {
    return switch (lane) {
      case BOARD -> Body.read(body, BoardEvent.class);
      case CATALOGUE -> Body.read(body, CatalogueEvent.class);
    };
  }

  /**
   * Makes these the events of one board's track and notes each one that came, went or changed; to
   * be called in a transaction.
   */
  public void replaceBoard(String sourceId, String track, List<BoardEvent> events) {
    replace(
        Lane.BOARD, sourceId, track, events.stream().map(e -> new Row(e, e.modelKey())).toList());
  }

  /** As {@link #replaceBoard}, for a catalogue. */
  public void replaceCatalogue(String sourceId, List<CatalogueEvent> events) {
    replace(
        Lane.CATALOGUE, sourceId, "", events.stream().map(e -> new Row(e, e.modelKey())).toList());
  }

  private record Row(Evidence event, String modelKey) {}

  private void replace(Lane lane, String sourceId, String track, List<Row> rows) {
    Map<String, String> before = bodies(sourceId, track);
    for (Row row : rows) {
      String body = Body.of(row.event());
      if (!body.equals(before.remove(row.event().id()))) {
        upsert(lane, sourceId, track, row, body);
        changes.append(Change.Kind.EVENT, row.event().id());
      }
    }
    before.keySet().forEach(this::remove);
  }

  private Map<String, String> bodies(String sourceId, String track) {
    Map<String, String> bodies = new HashMap<>();
    jdbc.sql("select id, body from event where source_id = :source and track = :track")
        .param("source", sourceId)
        .param("track", track)
        .query(row -> {
          bodies.put(row.getString("id"), row.getString("body"));
        });
    return bodies;
  }

  private void remove(String eventId) {
    jdbc.sql("delete from event where id = :id").param("id", eventId).update();
    changes.append(Change.Kind.EVENT, eventId);
  }

  private void upsert(Lane lane, String sourceId, String track, Row row, String body) {
    jdbc.sql(
            """
            insert into event (id, lane, source_id, track, model_key, known_at, body)
            values (:id, :lane, :source, :track, :model, :known, :body)
            on conflict (id) do update set known_at = excluded.known_at, body = excluded.body
            """)
        .param("id", row.event().id())
        .param("lane", lane.name())
        .param("source", sourceId)
        .param("track", track)
        .param("model", row.modelKey())
        .param("known", row.event().knownAt().toEpochMilli())
        .param("body", body)
        .update();
    names.set(row.event());
  }
}
