// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.entity;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of text taken for a name.
 *
 * @param canonical null where it is ambiguous
 * @param rank of two that overlap the longer wins, of two as long the higher rank
 */
record Span(int start, int end, EntityType type, @Nullable String canonical, int rank) {

  boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  int length() {
    return end - start;
  }

  /**
   * The mention that this is.
   *
   * @param text what the positions count in
   */
  Mention mention(String text) {
    return new Mention(start, end, text.substring(start, end), type, canonical);
  }
}
