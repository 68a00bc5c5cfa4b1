// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.story;

import io.signaltracker.indexer.claim.ClaimStatus;
import io.signaltracker.indexer.evidence.ClaimEvidence;
import io.signaltracker.indexer.evidence.Evidence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who was said to have made which model, and since when: all claims of all models, by time. */
final class StatedMakers {

  /** Somebody, at some time, said that the owner made the model. */
  record Stated(String owner, ClaimStatus status, boolean weighty, String origin, Instant at) {

    /** Stated flatly by a voice that stands by it. */
    boolean isFlat() {
      return weighty && status.compareTo(ClaimStatus.REPORTED) >= 0;
    }
  }

  private static final Comparator<Stated> STRONGEST_THEN_EARLIEST =
      Comparator.comparing(Stated::status)
          .reversed()
          .thenComparing(Stated::at)
          .thenComparing(Stated::owner);

  private final Map<NameKey, List<Stated>> byModel = new HashMap<>();

  /**
   * All that is stated.
   *
   * @param evidence in order
   */
  static StatedMakers of(List<Evidence> evidence, Owners owners) {
    StatedMakers makers = new StatedMakers();
    for (Evidence item : evidence) {
      if (item instanceof ClaimEvidence claim
          && Claims.namesMaker(claim)
          && !Claims.isDenial(claim)
          && !Claims.isSelfIdentification(claim)) {
        makers.add(claim, owners);
      }
    }
    return makers;
  }

  private void add(ClaimEvidence evidence, Owners owners) {
    String owner = owners.of(evidence.claim().object());
    Voice voice = Voice.of(evidence, owner, owners);
    byModel
        .computeIfAbsent(NameKey.of(evidence.claim().subject()), _ -> new ArrayList<>())
        .add(
            new Stated(
                owner,
                voice.worth(evidence.claim().status()),
                voice.isWeighty(),
                evidence.origin(),
                evidence.knownAt()));
  }

  /** The best statement up to and including a moment. */
  Optional<Stated> strongestBy(NameKey model, Instant at) {
    return byModel.getOrDefault(model, List.of()).stream()
        .takeWhile(stated -> !stated.at().isAfter(at))
        .min(STRONGEST_THEN_EARLIEST);
  }

  /** Whether the maker was common knowledge before a moment: confirmed, or told by two origins. */
  boolean isSettledBefore(NameKey model, Instant moment) {
    List<Stated> before =
        byModel.getOrDefault(model, List.of()).stream()
            .takeWhile(stated -> stated.at().isBefore(moment))
            .filter(Stated::isFlat)
            .toList();
    return before.stream().anyMatch(stated -> stated.status() == ClaimStatus.CONFIRMED)
        || before.stream().map(Stated::origin).distinct().count() > 1;
  }

  /** Whether anybody who stands by it named the maker before a moment. */
  boolean isStatedBefore(NameKey model, Instant moment) {
    return byModel.getOrDefault(model, List.of()).stream()
        .takeWhile(stated -> stated.at().isBefore(moment))
        .anyMatch(Stated::isFlat);
  }
}
