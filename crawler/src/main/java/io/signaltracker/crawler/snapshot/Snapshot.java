// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.snapshot;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The state of one board track or one catalogue at one moment, as parsed rows. */
public sealed interface Snapshot permits BoardSnapshot, CatalogueSnapshot {

  /** Hash of source, track and {@link #takenAt}; the same snapshot read twice has one id. */
  String id();

  /** Id of the source in {@code sources.yaml}; the board's or catalogue's identity. */
  String sourceId();

  /** The moment the source says the rows are of; the fetch time where it says nothing. */
  Instant takenAt();

  /** When we first had it. */
  Instant firstSeenAt();

  /**
   * When it was clear that the rows were no slip of one visit: the second fetch that showed them,
   * or the first of a record that an archive keeps. Null for what only one fetch has shown.
   */
  @Nullable Instant confirmedAt();

  /** The same rows, confirmed then; null for not yet. */
  Snapshot confirmed(@Nullable Instant at);
}
