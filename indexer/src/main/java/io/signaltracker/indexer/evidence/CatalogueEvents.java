// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.evidence;

import io.signaltracker.crawler.snapshot.CatalogueRow;
import io.signaltracker.crawler.snapshot.CatalogueSnapshot;
import io.signaltracker.indexer.evidence.CatalogueEvent.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What happened in a model catalogue, derived from its snapshots. Pure: the same snapshots give the
 * same events with the same ids.
 *
 * <p>The first snapshot is the baseline: only listings without a provider (a stealth listing is a
 * mystery) give {@code LISTED}. A first listing counts from when the catalogue says it was added,
 * where it says so; a listing that comes back counts from the snapshot. A catalogue of which we see
 * only the first of an ordering lists, but never delists: what is not among them may still be
 * there.
 */
public final class CatalogueEvents {

  private final CatalogueSnapshot after;
  private final List<CatalogueEvent> events = new ArrayList<>();

  private CatalogueEvents(CatalogueSnapshot after) {
    this.after = after;
  }

  /**
   * All events of one catalogue, in the order of the snapshots that told; the snapshots may come in
   * any order. What one fetch only has shown gives no event yet.
   */
  public static List<CatalogueEvent> of(List<CatalogueSnapshot> snapshots) {
    List<CatalogueEvent> events = new ArrayList<>();
    Map<String, CatalogueRow> everListed = new HashMap<>();
    CatalogueSnapshot before = null;
    FlapGuard<CatalogueEvent> guard = new FlapGuard<>(CatalogueEvents::flap);
    for (CatalogueSnapshot after : SeenTwice.catalogues(inOrder(snapshots))) {
      events.addAll(guard.let(between(before, after, everListed), after.takenAt()));
      after.rows().forEach(row -> everListed.put(row.modelKey(), row));
      before = after;
    }
    return List.copyOf(events);
  }

  private static FlapGuard.Flap flap(CatalogueEvent event) {
    String sort =
        switch (event.kind()) {
          case LISTED, DELISTED -> "presence";
          case RENAMED -> "name";
          case PROVIDER_SET, PROVIDER_CHANGED -> "provider";
        };
    return new FlapGuard.Flap(event.modelKey(), sort, event.kind().word());
  }

  /**
   * What changed from one snapshot to the next.
   *
   * @param before the snapshot just before; null where {@code after} is the catalogue's first
   * @param everListed each model's last row by model key, up to and including {@code before}
   * @throws IllegalArgumentException where the two are not of one catalogue
   */
  public static List<CatalogueEvent> between(
      @Nullable CatalogueSnapshot before,
      CatalogueSnapshot after,
      Map<String, CatalogueRow> everListed) {
    CatalogueEvents events = new CatalogueEvents(after);
    if (before == null) {
      events.baseline();
    } else {
      requireOneCatalogue(before, after);
      events.changes(before, everListed);
    }
    return List.copyOf(events.events);
  }

  private static void requireOneCatalogue(CatalogueSnapshot before, CatalogueSnapshot after) {
    if (!before.sourceId().equals(after.sourceId())) {
      throw new IllegalArgumentException(
          "Events lie between snapshots of one catalogue, were %s and %s"
              .formatted(before.sourceId(), after.sourceId()));
    }
  }

  private static List<CatalogueSnapshot> inOrder(List<CatalogueSnapshot> snapshots) {
    return snapshots.stream()
        .sorted(
            Comparator.comparing(CatalogueSnapshot::takenAt).thenComparing(CatalogueSnapshot::id))
        .toList();
  }

  private void baseline() {
    after.rows().stream()
        .filter(row -> row.provider() == null)
        .forEach(row -> add(Kind.LISTED, row, addedAt(row), "already listed when first seen"));
  }

  private void changes(CatalogueSnapshot before, Map<String, CatalogueRow> everListed) {
    Map<String, CatalogueRow> rowsBefore = byKey(before);
    after.rows().forEach(row -> change(row, rowsBefore, everListed));
    if (!after.whole()) {
      return;
    }
    Map<String, CatalogueRow> rowsAfter = byKey(after);
    rowsBefore.values().stream()
        .filter(row -> !rowsAfter.containsKey(row.modelKey()))
        .sorted(Comparator.comparing(CatalogueRow::modelKey))
        .forEach(row -> add(Kind.DELISTED, row, after.takenAt(), "no longer listed"));
  }

  private static Map<String, CatalogueRow> byKey(CatalogueSnapshot snapshot) {
    return snapshot.rows().stream()
        .collect(
            Collectors.toMap(CatalogueRow::modelKey, Function.identity(), (first, _) -> first));
  }

  private void change(
      CatalogueRow row,
      Map<String, CatalogueRow> rowsBefore,
      Map<String, CatalogueRow> everListed) {
    CatalogueRow was = rowsBefore.getOrDefault(row.modelKey(), everListed.get(row.modelKey()));
    if (was == null) {
      add(Kind.LISTED, row, addedAt(row), "listed as " + row.modelKey());
      return;
    }
    if (after.whole() && !rowsBefore.containsKey(row.modelKey())) {
      add(Kind.LISTED, row, after.takenAt(), "listed again as " + row.modelKey());
    }
    if (!was.name().equals(row.name())) {
      add(Kind.RENAMED, row, after.takenAt(), was.name() + " is now " + row.name());
    }
    provider(was, row);
  }

  private void provider(CatalogueRow was, CatalogueRow row) {
    if (row.provider() == null || row.provider().equals(was.provider())) {
      return;
    }
    boolean first = was.provider() == null;
    add(
        first ? Kind.PROVIDER_SET : Kind.PROVIDER_CHANGED,
        row,
        after.takenAt(),
        first
            ? "provider set to " + row.provider()
            : "provider " + was.provider() + " is now " + row.provider());
  }

  /** Never after the snapshot that lists it. */
  private Instant addedAt(CatalogueRow row) {
    Instant listedAt = row.listedAt();
    return listedAt == null || listedAt.isAfter(after.takenAt()) ? after.takenAt() : listedAt;
  }

  private void add(Kind kind, CatalogueRow row, Instant at, String detail) {
    events.add(
        new CatalogueEvent(
            EventId.of(after.sourceId(), row.modelKey(), kind, at),
            after.sourceId(),
            after.catalogueName(),
            kind,
            row.modelKey(),
            row.name(),
            row.provider(),
            detail,
            at,
            after.firstSeenAt()));
  }
}
