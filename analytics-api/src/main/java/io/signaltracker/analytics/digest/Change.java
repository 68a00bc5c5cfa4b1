// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.digest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * An item with how much it matters within its section.
 *
 * @param weight of what happened; more comes first
 * @param support breaks ties: independent origins, or how near to rank 1
 */
record Change(DigestItem item, int weight, int support) {

  private static final Comparator<Change> STRONGEST_FIRST =
      Comparator.comparing((Change change) -> change.item().section())
          .thenComparing(Comparator.comparingInt(Change::weight).reversed())
          .thenComparing(Comparator.comparingInt(Change::support).reversed())
          .thenComparing(change -> change.item().headline());

  /**
   * The strongest, in the order of the edition. No section is crowded out: the best of each comes
   * in first, the rest of the room goes by strength.
   */
  static List<DigestItem> strongest(List<Change> changes, int most) {
    List<Change> sorted = changes.stream().sorted(STRONGEST_FIRST).toList();
    Map<Section, Change> best = new EnumMap<>(Section.class);
    sorted.forEach(change -> best.putIfAbsent(change.item().section(), change));
    List<Change> chosen = new ArrayList<>(best.values());
    sorted.stream()
        .filter(change -> !best.containsValue(change))
        .limit(Math.max(0, most - chosen.size()))
        .forEach(chosen::add);
    return chosen.stream().sorted(STRONGEST_FIRST).map(Change::item).toList();
  }
}
