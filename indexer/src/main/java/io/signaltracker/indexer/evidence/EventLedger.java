// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.evidence;

import java.time.Instant;
import java.util.List;

/** What happened on boards and in catalogues. Thread-safe, read-only. */
public interface EventLedger {

  /**
   * Events that became known at or after {@code from} and before {@code to}, by {@link
   * Evidence#knownAt}, oldest first.
   */
  List<BoardEvent> boardEvents(Instant from, Instant to);

  /** As {@link #boardEvents}, for catalogues. */
  List<CatalogueEvent> catalogueEvents(Instant from, Instant to);
}
