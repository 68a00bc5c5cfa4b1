// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.snapshot;

import java.time.Instant;
import java.util.List;

/** The models that a catalogue or gateway lists at one moment. */
public record CatalogueSnapshot(
    String id,
    String sourceId,
    String catalogueName,
    Instant takenAt,
    Instant firstSeenAt,
    List<CatalogueRow> rows)
    implements Snapshot {

  public CatalogueSnapshot {
    rows = List.copyOf(rows);
  }
}
