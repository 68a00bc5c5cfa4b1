// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.story;

import io.signaltracker.indexer.evidence.ClaimEvidence;
import io.signaltracker.indexer.evidence.Evidence;
import java.util.List;
import java.util.stream.Stream;

/**
 * A story with all it was folded from.
 *
 * @param evidence in order, with the claims' sentences and sources
 * @param series how its model stood, one per board and track
 */
public record StoryDossier(Story story, List<Evidence> evidence, List<BoardSeries> series) {

  public StoryDossier {
    evidence = List.copyOf(evidence);
    series = List.copyOf(series);
  }

  /** The claims among the evidence, in order. */
  public Stream<ClaimEvidence> claims() {
    return evidence.stream().filter(ClaimEvidence.class::isInstance).map(ClaimEvidence.class::cast);
  }
}
