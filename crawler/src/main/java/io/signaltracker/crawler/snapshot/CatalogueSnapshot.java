// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.snapshot;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The models that a catalogue or gateway lists at one moment.
 *
 * @param whole whether these are all models it has; false for the first so many of an ordering,
 *     where a model that is not among them need not have left
 */
public record CatalogueSnapshot(
    String id,
    String sourceId,
    String catalogueName,
    Instant takenAt,
    Instant firstSeenAt,
    @Nullable Instant confirmedAt,
    boolean whole,
    List<CatalogueRow> rows)
    implements Snapshot {

  public CatalogueSnapshot {
    rows = List.copyOf(rows);
  }

  /** All models, as a record of its moment, which counts as it is. */
  public CatalogueSnapshot(
      String id,
      String sourceId,
      String catalogueName,
      Instant takenAt,
      Instant firstSeenAt,
      List<CatalogueRow> rows) {
    this(id, sourceId, catalogueName, takenAt, firstSeenAt, firstSeenAt, true, rows);
  }

  @Override
  public CatalogueSnapshot confirmed(@Nullable Instant at) {
    return new CatalogueSnapshot(
        id, sourceId, catalogueName, takenAt, firstSeenAt, at, whole, rows);
  }

  /** The first of an ordering instead of all there are. */
  public CatalogueSnapshot excerpt() {
    return new CatalogueSnapshot(
        id, sourceId, catalogueName, takenAt, firstSeenAt, confirmedAt, false, rows);
  }
}
