// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.evidence;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a model on a leaderboard, derived from two consecutive snapshots.
 *
 * @param id hash of board, track, model key, kind and time
 * @param sourceId the board
 * @param modelKey the board's stable id of the model
 * @param model the model's name as shown after the event
 * @param vendor who the board says made it, after the event; null where it does not say
 * @param rank rank after the event; null where it has left the board
 * @param score score after the event; null where it has left the board
 * @param detail the event in words, e.g. "rank 5 to 1"
 */
public record BoardEvent(
    String id,
    String sourceId,
    String boardName,
    String track,
    Kind kind,
    String modelKey,
    String model,
    @Nullable String vendor,
    @Nullable Integer rank,
    @Nullable Double score,
    String detail,
    Instant publishedAt,
    Instant firstSeenAt)
    implements Evidence {

  /** What can happen on a board. */
  public enum Kind {
    ENTER,
    ENTER_TOP,
    LEAD,
    LOSE_LEAD,
    JUMP,
    HIDDEN,
    REMOVED,
    REAPPEARED,
    RENAMED,
    VENDOR_SET,
    VENDOR_CHANGED;

    /** Whether the model comes, or comes back. */
    boolean isArrival() {
      return this == ENTER || this == REAPPEARED;
    }

    /** The lower-case word used in files, tables, API and pages. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
