// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.claim;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What was found to change a claim's status, by what it does. Not thread-safe. */
final class Findings {

  /** A word found to matter, with the rule it fell under. */
  record Found(int cell, String rule) {}

  private final Map<Cues.Effect, List<Found>> found = new EnumMap<>(Cues.Effect.class);

  void add(Cues.Effect effect, int cell, String rule) {
    found.computeIfAbsent(effect, _ -> new ArrayList<>()).add(new Found(cell, rule));
  }

  /** Forgets what had this effect. */
  void drop(Cues.Effect effect) {
    found.remove(effect);
  }

  List<Found> of(Cues.Effect effect) {
    return found.getOrDefault(effect, List.of());
  }
}
