// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.digest;

import io.signaltracker.indexer.evidence.BoardEvent;
import io.signaltracker.indexer.evidence.CatalogueEvent;
import io.signaltracker.indexer.evidence.Evidence;
import io.signaltracker.indexer.story.LifecycleState;
import io.signaltracker.indexer.story.StoryDossier;
import io.signaltracker.indexer.story.Transition;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A model's first showing without a maker.
 *
 * @param at the first anonymous transition, or the first board or catalogue entry that names no
 *     maker, whichever is earlier
 * @param where the board or catalogue of the first entry; empty where it was first seen elsewhere
 * @param bestRank on any board; 1000 where it stands on none
 */
record Appearance(Instant at, Optional<String> where, int bestRank) {

  private static final int NOT_RANKED = 1000;

  static Optional<Appearance> of(StoryDossier dossier) {
    Optional<Place> place =
        dossier.evidence().stream()
            .flatMap(Appearance::unnamed)
            .min(Comparator.comparing(Place::at));
    Stream<Instant> anonymous =
        dossier.story().transitions().stream()
            .filter(transition -> transition.state() == LifecycleState.ANONYMOUS)
            .map(Transition::at);
    return Stream.concat(anonymous, place.stream().map(Place::at))
        .min(Comparator.naturalOrder())
        .map(at -> new Appearance(at, place.map(Place::name), bestRank(dossier)));
  }

  private static Stream<Place> unnamed(Evidence evidence) {
    return switch (evidence) {
      case BoardEvent event when event.vendor() == null ->
          Stream.of(new Place(event.knownAt(), event.boardName()));
      case CatalogueEvent event when event.provider() == null ->
          Stream.of(new Place(event.knownAt(), event.catalogueName()));
      default -> Stream.empty();
    };
  }

  private static int bestRank(StoryDossier dossier) {
    return dossier.evidence().stream()
        .filter(BoardEvent.class::isInstance)
        .map(evidence -> ((BoardEvent) evidence).rank())
        .filter(Objects::nonNull)
        .mapToInt(Integer::intValue)
        .min()
        .orElse(NOT_RANKED);
  }

  private record Place(Instant at, String name) {}
}
