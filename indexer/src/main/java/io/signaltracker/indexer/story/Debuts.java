// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.story;

import io.signaltracker.indexer.entity.NameKey;
import io.signaltracker.indexer.evidence.Evidence;
import io.signaltracker.indexer.evidence.Sighting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;

/**
 * Where and when each model was first heard of: in an article, or on a board or in a catalogue that
 * names no maker.
 */
final class Debuts {

  /** More that come at once are a list, and say nothing of one another. */
  private static final int MOST_TOGETHER = 8;

  private record Debut(Instant at, String in) {}

  private static final BinaryOperator<Debut> EARLIER =
      BinaryOperator.minBy(Comparator.comparing(Debut::at).thenComparing(Debut::in));

  private final Map<NameKey, Debut> byModel = new HashMap<>();
  private final List<List<NameKey>> together = new ArrayList<>();

  static Debuts of(List<Evidence> evidence, Collection<Sighting> sightings, ModelKeys keys) {
    Debuts debuts = new Debuts();
    for (Evidence item : evidence) {
      if (item.isAnonymousArrival()) {
        debuts.add(keys.of(Subject.modelOf(item)), new Debut(item.knownAt(), item.readFrom()));
      }
    }
    for (Sighting sighting : sightings) {
      debuts.add(keys.of(sighting.model()), new Debut(sighting.knownAt(), sighting.articleId()));
    }
    debuts.groupTogether();
    return debuts;
  }

  private void add(NameKey model, Debut debut) {
    byModel.merge(model, debut, EARLIER);
  }

  private void groupTogether() {
    Map<Debut, List<NameKey>> byDebut = new HashMap<>();
    byModel.forEach(
        (model, debut) -> byDebut.computeIfAbsent(debut, _ -> new ArrayList<>()).add(model));
    byDebut.values().stream()
        .filter(models -> models.size() > 1 && models.size() <= MOST_TOGETHER)
        .forEach(together::add);
  }

  /** Those that were first heard of in one place at one moment: two or more, but no long list. */
  List<List<NameKey>> together() {
    return together;
  }

  boolean areTogether(NameKey one, NameKey other) {
    return together.stream().anyMatch(models -> models.contains(one) && models.contains(other));
  }
}
