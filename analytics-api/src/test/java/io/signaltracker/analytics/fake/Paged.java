// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.fake;

import io.signaltracker.indexer.evidence.BadCursor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a list; the cursor is "from-" and the place of the next item. */
record Paged<T>(List<T> items, @Nullable String next) {

  static <T> Paged<T> of(List<T> all, int size, @Nullable String cursor) {
    int from = place(cursor, all.size());
    int to = Math.min(all.size(), from + size);
    return new Paged<>(all.subList(from, to), to < all.size() ? "from-" + to : null);
  }

  private static int place(@Nullable String cursor, int size) {
    if (cursor == null) {
      return 0;
    }
    if (!cursor.matches("from-[0-9]{1,6}") || Integer.parseInt(cursor.substring(5)) > size) {
      throw new BadCursor(cursor);
    }
    return Integer.parseInt(cursor.substring(5));
  }
}
