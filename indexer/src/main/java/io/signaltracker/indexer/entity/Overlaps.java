// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Chooses among names that were found in the same place. */
final class Overlaps {

  private Overlaps() {}

  /** The longest of those that overlap, then the higher rank, by position. */
  static List<Span> resolve(List<Span> spans) {
    List<Span> order = new ArrayList<>(spans);
    order.sort(
        Comparator.comparingInt(Span::length)
            .reversed()
            .thenComparing(Comparator.comparingInt(Span::rank).reversed())
            .thenComparingInt(Span::start));
    NavigableMap<Integer, Span> kept = new TreeMap<>();
    for (Span span : order) {
      if (isFree(kept, span)) {
        kept.put(span.start(), span);
      }
    }
    return new ArrayList<>(kept.values());
  }

  private static boolean isFree(NavigableMap<Integer, Span> kept, Span span) {
    return !overlaps(kept.floorEntry(span.start()), span)
        && !overlaps(kept.ceilingEntry(span.start()), span);
  }

  private static boolean overlaps(Map.@Nullable Entry<Integer, Span> entry, Span span) {
    return entry != null && entry.getValue().overlaps(span);
  }
}
