// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.story;

import io.signaltracker.indexer.claim.ClaimStatus;
import io.signaltracker.indexer.entity.NameKey;
import io.signaltracker.indexer.evidence.ClaimEvidence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The official names that a subject was said to have, and since when each may be believed. A link
 * holds from a confirmation, from a flat statement by a voice that stands by it, or from flat
 * statements of two community origins; a denial by such a voice ends it, unless it was confirmed:
 * then only the owner can end it. Once one name is confirmed, those that were only reported no
 * longer hold: what people took the model for is not what it is called.
 */
final class Identities {

  private static final int COMMUNITY_ORIGINS = 2;

  /** From {@code at} on the link has this status; null: it no longer holds. */
  private record Step(Instant at, @Nullable ClaimStatus status) {}

  private static final class Link {
    final String name;
    final List<Step> steps = new ArrayList<>();
    final Set<String> communityOrigins = new HashSet<>();

    Link(String name) {
      this.name = name;
    }

    @Nullable ClaimStatus status() {
      return steps.isEmpty() ? null : steps.getLast().status();
    }
  }

  private final Map<NameKey, Link> byOther = new LinkedHashMap<>();

  /**
   * Whose voice says "X is M": the strongest as seen from whoever was said, by then, to have made
   * either, since the words say the same the other way round.
   */
  static Voice voice(ClaimEvidence evidence, StatedMakers makers, Owners owners) {
    return Stream.of(evidence.claim().object(), evidence.claim().subject())
        .flatMap(name -> makers.strongestBy(name, evidence.knownAt()).stream())
        .map(stated -> Voice.of(evidence, stated.owner(), owners))
        .min(Comparator.naturalOrder())
        .orElseGet(() -> Voice.of(evidence, null, owners));
  }

  /** Takes one claim "subject is other" or its denial; claims must come in order. */
  void add(ClaimEvidence evidence, NameKey key, String other, Voice voice) {
    Link link = byOther.computeIfAbsent(key, _ -> new Link(other));
    ClaimStatus now = link.status();
    ClaimStatus next = next(link, evidence, voice, now);
    if (next != now) {
      link.steps.add(new Step(evidence.knownAt(), next));
      if (next == ClaimStatus.CONFIRMED) {
        endWhatWasOnlyReported(evidence.knownAt());
      }
    }
  }

  private void endWhatWasOnlyReported(Instant at) {
    for (Link link : byOther.values()) {
      if (link.status() == ClaimStatus.REPORTED) {
        link.steps.add(new Step(at, null));
      }
    }
  }

  private boolean isSettled() {
    return byOther.values().stream().anyMatch(link -> link.status() == ClaimStatus.CONFIRMED);
  }

  private @Nullable ClaimStatus next(
      Link link, ClaimEvidence evidence, Voice voice, @Nullable ClaimStatus now) {
    return switch (voice.worth(evidence.claim().status())) {
      case CONFIRMED -> ClaimStatus.CONFIRMED;
      case REPORTED -> reported(link, evidence, voice, now);
      case SPECULATED -> now;
      case DENIED -> denied(link, voice, now);
    };
  }

  private @Nullable ClaimStatus reported(
      Link link, ClaimEvidence evidence, Voice voice, @Nullable ClaimStatus now) {
    if (!voice.isWeighty()) {
      link.communityOrigins.add(evidence.origin());
    }
    boolean enough = voice.isWeighty() || link.communityOrigins.size() >= COMMUNITY_ORIGINS;
    return now == null && enough && !isSettled() ? ClaimStatus.REPORTED : now;
  }

  private static @Nullable ClaimStatus denied(Link link, Voice voice, @Nullable ClaimStatus now) {
    boolean ends = now == ClaimStatus.CONFIRMED ? voice.isOwner() : voice.isWeighty();
    if (ends) {
      link.communityOrigins.clear();
    }
    return ends ? null : now;
  }

  /** The status of the link at a moment; null where none holds. */
  @Nullable ClaimStatus statusAt(NameKey other, Instant at) {
    Link link = byOther.get(other);
    ClaimStatus status = null;
    if (link != null) {
      for (Step step : link.steps) {
        status = step.at().isAfter(at) ? status : step.status();
      }
    }
    return status;
  }

  Set<NameKey> others() {
    return byOther.keySet();
  }

  /** Names that hold at the end. */
  List<String> believed(Set<NameKey> wellKnown) {
    return byOther.entrySet().stream()
        .filter(entry -> isBelieved(entry.getValue(), wellKnown.contains(entry.getKey())))
        .map(entry -> entry.getValue().name)
        .toList();
  }

  private static boolean isBelieved(Link link, boolean wellKnown) {
    ClaimStatus status = link.status();
    return status == ClaimStatus.CONFIRMED || (status != null && !wellKnown);
  }
}
