// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.entity;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * The first half of finding mentions: the known names of a document, and what the document itself
 * says about the others. It depends on nothing that other documents say.
 */
public final class Discovery {

  private static final double MOST_FROM_ONE_DOCUMENT = 3;
  private static final double LEAST_OF_A_NAME = 0.5;
  private static final double LEAST_OF_A_WORD = 1;

  private final TaggedText source;
  private final List<Span> known;
  private final Candidates candidates;
  private final boolean onModels;

  Discovery(TaggedText source, List<Span> known, Candidates candidates, boolean onModels) {
    this.source = source;
    this.known = known;
    this.candidates = candidates;
    this.onModels = onModels;
  }

  TaggedText source() {
    return source;
  }

  List<Span> known() {
    return known;
  }

  Candidates candidates() {
    return candidates;
  }

  /** Where nothing says that the text is about models, "Week 11" is not one. */
  boolean isOnModels() {
    return onModels;
  }

  /** Whether a model, a family or a board is in it that needs no discovery. */
  boolean namesModels() {
    return known.stream()
        .map(Span::type)
        .anyMatch(type ->
            type == EntityType.MODEL
                || type == EntityType.MODEL_FAMILY
                || type == EntityType.BENCHMARK);
  }

  /**
   * What other documents may learn from this one; a single document has only so much to say.
   *
   * @param published when it was published
   */
  public List<NameEvidence> evidence(Instant published) {
    if (!onModels) {
      return List.of();
    }
    return Stream.concat(
            candidates.named().stream().filter(candidate -> candidate.most() >= LEAST_OF_A_NAME),
            candidates.ordinary().stream()
                .filter(word -> candidates.named(word.surface) == null)
                .filter(word -> word.most() >= LEAST_OF_A_WORD))
        .map(candidate -> candidate.evidence(published, MOST_FROM_ONE_DOCUMENT))
        .toList();
  }

  /** The evidence of all documents less what this one has added for the candidate. */
  NameEvidence withoutOwn(NameEvidence all, Candidate candidate) {
    boolean ordinary = candidates.named(candidate.surface) == null;
    if (!onModels || candidate.most() < (ordinary ? LEAST_OF_A_WORD : LEAST_OF_A_NAME)) {
      return all;
    }
    NameEvidence own = candidate.evidence(all.since(), MOST_FROM_ONE_DOCUMENT);
    return new NameEvidence(
        all.name(),
        all.model() - own.model(),
        all.family() - own.family(),
        all.org() - own.org(),
        all.person() - own.person(),
        all.since(),
        all.documents() - 1);
  }
}
