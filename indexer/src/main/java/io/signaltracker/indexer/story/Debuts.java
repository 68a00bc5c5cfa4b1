// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.story;

import io.signaltracker.indexer.entity.NameKey;
import io.signaltracker.indexer.evidence.ClaimEvidence;
import io.signaltracker.indexer.evidence.Evidence;
import io.signaltracker.indexer.evidence.Sighting;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;

/** Where and when each model was first heard of: in an article, on a board or in a catalogue. */
final class Debuts {

  private record Debut(Instant at, String in) {}

  private static final BinaryOperator<Debut> EARLIER =
      BinaryOperator.minBy(Comparator.comparing(Debut::at).thenComparing(Debut::in));

  private final Map<NameKey, Debut> byModel = new HashMap<>();

  static Debuts of(List<Evidence> evidence, Collection<Sighting> sightings) {
    Debuts debuts = new Debuts();
    for (Evidence item : evidence) {
      if (!(item instanceof ClaimEvidence)) {
        debuts.add(Subject.modelOf(item), new Debut(item.knownAt(), item.readFrom()));
      }
    }
    for (Sighting sighting : sightings) {
      debuts.add(sighting.model(), new Debut(sighting.knownAt(), sighting.articleId()));
    }
    return debuts;
  }

  private void add(String model, Debut debut) {
    byModel.merge(Subject.key(model), debut, EARLIER);
  }

  /** Whether both were first heard of in one place at one moment. */
  boolean areShared(NameKey one, NameKey other) {
    Debut debut = byModel.get(one);
    return debut != null && debut.equals(byModel.get(other));
  }
}
