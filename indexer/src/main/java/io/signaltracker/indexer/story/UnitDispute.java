// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.story;

import io.signaltracker.indexer.claim.ClaimStatus;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which part of an organisation was said to have made the model. The organisation may be confirmed
 * while two of its units are still named against each other. Not thread-safe.
 */
final class UnitDispute {

  private final Map<String, Set<String>> unitsByOwner = new LinkedHashMap<>();

  void add(Assertion assertion) {
    String unit = assertion.unit();
    if (unit != null && assertion.status().compareTo(ClaimStatus.REPORTED) >= 0) {
      unitsByOwner.computeIfAbsent(assertion.owner(), _ -> new LinkedHashSet<>()).add(unit);
    }
  }

  /** The dispute in words; null where at most one line of units is named. */
  @Nullable String words(@Nullable String owner, Owners owners) {
    Set<String> units = owner == null ? Set.of() : unitsByOwner.getOrDefault(owner, Set.of());
    List<String> rivals = units.stream().filter(unit -> !isWithin(unit, units, owners)).toList();
    return rivals.size() < 2
        ? null
        : "Unit of " + owner + " disputed: " + String.join(" or ", rivals);
  }

  private static boolean isWithin(String unit, Collection<String> others, Owners owners) {
    return others.stream().anyMatch(other -> !other.equals(unit) && owners.isUnitOf(unit, other));
  }
}
