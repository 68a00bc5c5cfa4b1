// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.step;

import io.signaltracker.crawler.snapshot.BoardSnapshot;
import io.signaltracker.crawler.snapshot.CatalogueSnapshot;
import io.signaltracker.crawler.snapshot.Snapshot;
import io.signaltracker.crawler.snapshot.SnapshotStore;
import io.signaltracker.crawler.snapshot.Track;
import io.signaltracker.crawler.store.Change;
import io.signaltracker.crawler.store.ChangeLog;
import io.signaltracker.indexer.entity.EntityType;
import io.signaltracker.indexer.entity.NamesInPlay;
import io.signaltracker.indexer.evidence.BoardEvents;
import io.signaltracker.indexer.evidence.CatalogueEvents;
import io.signaltracker.indexer.store.BoardVendors;
import io.signaltracker.indexer.store.EventStore;
import io.signaltracker.indexer.store.PlayedNames;
import io.signaltracker.indexer.store.Readings;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Snapshots become events, and their names come into play: articles that were read before and
 * mention a name which is new are read again, since the reader knows more now.
 */
public final class DeriveEvents implements Step {

  private final SnapshotStore snapshots;
  private final EventStore events;
  private final BoardVendors vendors;
  private final PlayedNames names;
  private final MentionSearch mentions;
  private final Readings readings;
  private final ChangeLog changes;

  public DeriveEvents(
      SnapshotStore snapshots,
      EventStore events,
      BoardVendors vendors,
      PlayedNames names,
      MentionSearch mentions,
      Readings readings,
      ChangeLog changes) {
    this.snapshots = snapshots;
    this.events = events;
    this.vendors = vendors;
    this.names = names;
    this.mentions = mentions;
    this.readings = readings;
    this.changes = changes;
  }

  @Override
  public String name() {
    return "events";
  }

  @Override
  public Set<Change.Kind> kinds() {
    return Set.of(Change.Kind.SNAPSHOT);
  }

  @Override
  public Runnable prepare(List<Change> batch) {
    List<Snapshot> found = new ArrayList<>();
    batch.forEach(change -> snapshots.find(change.id()).ifPresent(found::add));
    Set<Track> tracks = new LinkedHashSet<>();
    found.forEach(snapshot -> tracks.add(Track.of(snapshot)));
    List<NamesInPlay.Name> shown = found.stream().flatMap(DeriveEvents::namesIn).toList();
    return () -> {
      tracks.forEach(this::replaceEvents);
      found.forEach(this::addVendors);
      names.add(shown).stream()
          .flatMap(name -> mentions.articlesWith(name.name()).stream())
          .distinct()
          .filter(readings::isRead)
          .forEach(article -> changes.append(Change.Kind.ARTICLE, article));
    };
  }

  private void addVendors(Snapshot snapshot) {
    if (snapshot instanceof BoardSnapshot board) {
      vendors.add(board);
    }
  }

  /** A snapshot may arrive after later ones, so the whole series tells what happened. */
  private void replaceEvents(Track track) {
    List<Snapshot> series = snapshots.series(track.sourceId(), track.track());
    if (series.getFirst() instanceof BoardSnapshot) {
      events.replaceBoard(
          track.sourceId(),
          track.track(),
          BoardEvents.of(series.stream().map(BoardSnapshot.class::cast).toList()));
    } else {
      events.replaceCatalogue(
          track.sourceId(),
          CatalogueEvents.of(series.stream().map(CatalogueSnapshot.class::cast).toList()));
    }
  }

  private static Stream<NamesInPlay.Name> namesIn(Snapshot snapshot) {
    Stream<String> shown =
        switch (snapshot) {
          case BoardSnapshot board -> board.rows().stream().map(row -> row.name());
          case CatalogueSnapshot catalogue -> catalogue.rows().stream().map(row -> row.name());
        };
    return shown
        .filter(name -> !name.isBlank())
        .map(name ->
            new NamesInPlay.Name(name, EntityType.MODEL, snapshot.takenAt(), snapshot.sourceId()));
  }
}
