// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.story;

import io.signaltracker.indexer.claim.ClaimStatus;
import io.signaltracker.indexer.entity.NameKey;
import io.signaltracker.indexer.evidence.ClaimEvidence;
import io.signaltracker.indexer.evidence.Evidence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who was said to have made which model, and since when: all claims of all models, by time. */
final class StatedMakers {

  /** The strongest that had been said of a model's maker from a moment on. */
  record Stated(String owner, ClaimStatus status, Instant at) {}

  /** What was said of one model. */
  private static final class Told {
    private final List<Stated> best = new ArrayList<>();
    private final Set<String> flatOrigins = new HashSet<>();
    private final Map<String, Instant> namedAt = new HashMap<>();
    private @Nullable Instant statedAt;
    private @Nullable Instant settledAt;

    void add(Stated stated) {
      if (best.isEmpty() || stated.status().compareTo(best.getLast().status()) > 0) {
        best.add(stated);
      }
    }

    void addFlat(Stated stated, String origin) {
      flatOrigins.add(origin);
      statedAt = statedAt == null ? stated.at() : statedAt;
      boolean settled = stated.status() == ClaimStatus.CONFIRMED || flatOrigins.size() > 1;
      settledAt = settledAt == null && settled ? stated.at() : settledAt;
    }
  }

  private static final Told NOTHING = new Told();

  private final Map<NameKey, Told> byModel = new HashMap<>();
  private final ModelKeys keys;

  private StatedMakers(ModelKeys keys) {
    this.keys = keys;
  }

  /**
   * All that is stated.
   *
   * @param evidence in order
   */
  static StatedMakers of(List<Evidence> evidence, Owners owners, ModelKeys keys) {
    StatedMakers makers = new StatedMakers(keys);
    for (Evidence item : evidence) {
      if (item instanceof ClaimEvidence claim
          && Claims.namesMaker(claim)
          && !Claims.isWeak(claim)
          && !Claims.isSelfIdentification(claim)) {
        makers.add(claim, owners);
      }
    }
    return makers;
  }

  private void add(ClaimEvidence evidence, Owners owners) {
    String owner = owners.of(evidence.claim().object());
    Told told = byModel.computeIfAbsent(keys.of(evidence.claim().subject()), _ -> new Told());
    told.namedAt.putIfAbsent(owner, evidence.knownAt());
    if (Claims.isDenial(evidence)) {
      return;
    }
    Voice voice = Voice.of(evidence, owner, owners);
    ClaimStatus worth = voice.worth(evidence.claim().status());
    Stated stated = new Stated(owner, worth, evidence.knownAt());
    told.add(stated);
    if (voice.isWeighty() && worth.compareTo(ClaimStatus.REPORTED) >= 0) {
      told.addFlat(stated, evidence.origin());
    }
  }

  /** The best statement up to and including a moment. */
  Optional<Stated> strongestBy(String model, Instant at) {
    return of(keys.of(model)).best.reversed().stream()
        .filter(stated -> !stated.at().isAfter(at))
        .findFirst();
  }

  /** Whether another than the claim's owner was named or denied before it. */
  boolean isOtherNamedBefore(ClaimEvidence evidence, Owners owners) {
    String owner = owners.of(evidence.claim().object());
    return of(keys.of(evidence.claim().subject())).namedAt.entrySet().stream()
        .filter(named -> !named.getKey().equals(owner))
        .anyMatch(named -> named.getValue().isBefore(evidence.knownAt()));
  }

  /** Whether the maker was common knowledge before a moment: confirmed, or told by two origins. */
  boolean isSettledBefore(NameKey model, Instant moment) {
    Instant settledAt = of(model).settledAt;
    return settledAt != null && settledAt.isBefore(moment);
  }

  /** Whether anybody who stands by it named the maker before a moment. */
  boolean isStatedBefore(NameKey model, Instant moment) {
    Instant statedAt = of(model).statedAt;
    return statedAt != null && statedAt.isBefore(moment);
  }

  private Told of(NameKey model) {
    return byModel.getOrDefault(model, NOTHING);
  }
}
