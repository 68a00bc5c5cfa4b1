// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.snapshot;

import java.time.Instant;

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
}
