// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.story;

import io.signaltracker.indexer.claim.ClaimStatus;
import io.signaltracker.indexer.story.Hypothesis.Outcome;
import io.signaltracker.indexer.story.Hypothesis.Point;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One organisation's standing while a story is folded. Not thread-safe. */
final class Candidate {

  /** Points that differ by less than this say the same. */
  private static final double SAME = 0.0005;

  final String org;
  private final Instant firstAt;

  /** By speaker; the crowds' under "". */
  private final Map<String, List<Assertion>> standing = new HashMap<>();

  private final List<String> evidenceFor = new ArrayList<>();
  private final List<String> evidenceAgainst = new ArrayList<>();
  private final HypothesisModel model;
  private final DampedSum support;
  private final DampedSum denials;
  private final Map<String, Double> weights = new HashMap<>();
  private final Set<String> speakers = new HashSet<>();
  private final Set<String> namedAs = new HashSet<>();
  private final Set<String> ownDenials = new HashSet<>();
  private final List<Point> curve = new ArrayList<>();

  /** How much stands, by status. */
  private final int[] counts = new int[ClaimStatus.values().length];

  private int vendors;
  private int flat;
  private int ownSite;
  private boolean refused;
  private boolean contested;
  private double odds = 1;

  Candidate(String org, Instant firstAt, HypothesisModel model) {
    this.org = org;
    this.firstAt = firstAt;
    this.model = model;
    this.support = model.nothing();
    this.denials = model.nothing();
  }

  /**
   * Takes in a word for the candidate.
   *
   * @param caughtOut how often whoever speaks was wrong before
   */
  void support(Assertion assertion, int caughtOut) {
    double weight = model.weight(assertion, caughtOut);
    evidenceFor.add(assertion.evidence().id());
    namedAs.add(assertion.unit() == null ? org : assertion.unit());
    support.add(assertion.origin(), weight);
    weights.put(assertion.evidence().id(), weight);
    if (assertion.speaker() != null) {
      speakers.add(assertion.speaker());
    }
    if (assertion.status() == ClaimStatus.CONFIRMED) {
      refused = false;
    }
    // Once the owner has said no, guesses and forum posts no longer carry the state.
    if (!refused || assertion.isFlat() || assertion.vendor()) {
      standing.computeIfAbsent(key(assertion.speaker()), _ -> new ArrayList<>()).add(assertion);
      count(assertion, 1);
    }
    odds = HypothesisModel.odds(support, denials);
  }

  /** Takes a denial in and says what has become of the candidate, should nothing stand for it. */
  LifecycleState deny(Assertion denial) {
    evidenceAgainst.add(denial.evidence().id());
    denials.add(denial.origin(), model.weight(denial, 0));
    LifecycleState fallen = denial.voice().isOwner() ? denyByOwner(denial) : denyByOther(denial);
    odds = HypothesisModel.odds(support, denials);
    return fallen;
  }

  /** One second-hand sentence does not undo a confirmation: its own site or two origins do. */
  private LifecycleState denyByOwner(Assertion denial) {
    ownDenials.add(denial.origin());
    contested = true;
    boolean confirmed = status() == ClaimStatus.CONFIRMED;
    if (!confirmed || denial.voice() == Voice.OWNER_SITE || ownDenials.size() > 1) {
      standing.clear();
      support.clear();
      Arrays.fill(counts, 0);
      vendors = 0;
      flat = 0;
      ownSite = 0;
      refused = true;
    }
    return confirmed ? LifecycleState.RETRACTED : LifecycleState.DENIED;
  }

  private LifecycleState denyByOther(Assertion denial) {
    boolean takenBack = takeBack(denial.speaker());
    contested |= denial.voice().isWeighty() && !takenBack;
    return takenBack ? LifecycleState.RETRACTED : LifecycleState.DENIED;
  }

  private boolean takeBack(@Nullable String speaker) {
    List<Assertion> taken = speaker == null ? null : standing.remove(speaker);
    if (taken == null) {
      return false;
    }
    taken.forEach(assertion -> count(assertion, -1));
    support.clear();
    standing.values().forEach(this::supportAgain);
    return true;
  }

  private void supportAgain(List<Assertion> kept) {
    for (Assertion assertion : kept) {
      support.add(assertion.origin(), weights.getOrDefault(assertion.evidence().id(), 0.0));
    }
  }

  private static String key(@Nullable String speaker) {
    return speaker == null ? "" : speaker;
  }

  private void count(Assertion assertion, int by) {
    counts[assertion.status().ordinal()] += by;
    vendors += assertion.vendor() ? by : 0;
    flat += assertion.isFlat() ? by : 0;
    ownSite += assertion.voice() == Voice.OWNER_SITE ? by : 0;
  }

  /** Who put it forward and could be wrong about it. */
  Set<String> speakers() {
    return speakers;
  }

  /** Whether nothing but this unit of it was ever put forward. */
  boolean isOnlyNamedAs(String unit) {
    return namedAs.equals(Set.of(unit));
  }

  /** The best that stands; null where nothing does. */
  @Nullable ClaimStatus status() {
    if (has(ClaimStatus.CONFIRMED) || (vendors > 0 && flat > 0)) {
      return ClaimStatus.CONFIRMED;
    }
    if (has(ClaimStatus.REPORTED)) {
      return ClaimStatus.REPORTED;
    }
    return has(ClaimStatus.SPECULATED) ? ClaimStatus.SPECULATED : null;
  }

  private boolean has(ClaimStatus status) {
    return counts[status.ordinal()] > 0;
  }

  int confirmations() {
    return counts[ClaimStatus.CONFIRMED.ordinal()];
  }

  boolean isConfirmedOnOwnSite() {
    return ownSite > 0 && has(ClaimStatus.CONFIRMED);
  }

  boolean isReportedFlatly() {
    return flat > 0 || vendors > 0;
  }

  /** Whether somebody whose word weighs, or the owner itself, says no. */
  boolean isContested() {
    return contested;
  }

  /** Whether anybody ever named it as the maker; otherwise it has only been ruled out. */
  boolean isPutForward() {
    return !evidenceFor.isEmpty();
  }

  double odds() {
    return odds;
  }

  Instant firstAt() {
    return firstAt;
  }

  void plot(Instant at, double probability) {
    Point last = curve.isEmpty() ? null : curve.getLast();
    if (last != null && Math.abs(last.probability() - probability) < SAME) {
      return;
    }
    if (last != null && last.at().equals(at)) {
      curve.removeLast();
    }
    curve.add(new Point(at, probability));
  }

  Hypothesis hypothesis(double probability, Outcome outcome) {
    return new Hypothesis(
        org,
        probability,
        outcome,
        support.origins(),
        denials.origins(),
        firstAt,
        evidenceFor,
        evidenceAgainst,
        curve);
  }
}
