// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.evidence;

import java.time.Instant;

/**
 * One item that a story is folded from. Sorted by {@link #knownAt}, then {@link #id}, so that the
 * same items in any order give the same story.
 */
public sealed interface Evidence permits ClaimEvidence, BoardEvent, CatalogueEvent {

  String id();

  /** What it says about when it happened or was published. */
  Instant publishedAt();

  /** When we had it. */
  Instant firstSeenAt();

  /** The earlier of the two: {@code asof:} goes by it. */
  default Instant knownAt() {
    return publishedAt().isBefore(firstSeenAt()) ? publishedAt() : firstSeenAt();
  }
}
