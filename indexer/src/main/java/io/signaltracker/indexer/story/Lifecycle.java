// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.story;

import io.signaltracker.indexer.claim.ClaimStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The state of the question while a story is folded, and its changes. It rises with the best
 * standing of any candidate and falls only where a denial or a retraction takes that standing away.
 * Not thread-safe.
 */
final class Lifecycle {

  /** A state and whom it is about. */
  record Standing(LifecycleState state, @Nullable String org) {}

  /** Where two are as probable as each other, the question does not change hands. */
  private final Comparator<Candidate> mostProbable =
      Comparator.comparingDouble(Candidate::odds)
          .reversed()
          .thenComparing(candidate -> !candidate.org.equals(now().org()))
          .thenComparing(Candidate::firstAt)
          .thenComparing(candidate -> candidate.org);

  private final Comparator<Candidate> bestConfirmed =
      Comparator.comparing(Candidate::isConfirmedOnOwnSite)
          .thenComparingInt(Candidate::confirmations)
          .reversed()
          .thenComparing(mostProbable);

  private final Comparator<Candidate> bestReported =
      Comparator.comparing(Candidate::isReportedFlatly).reversed().thenComparing(mostProbable);

  private final List<Transition> transitions = new ArrayList<>();
  private Standing now = new Standing(LifecycleState.ANONYMOUS, null);
  private @Nullable Standing fallen;

  void anonymous(Instant at, String evidenceId) {
    transitions.add(new Transition(LifecycleState.ANONYMOUS, null, at, evidenceId));
  }

  /** Takes in that nothing stands any longer for an organisation, and why. */
  void fell(String org, LifecycleState why) {
    fallen = new Standing(why, org);
  }

  void update(Collection<Candidate> candidates, Instant at, String evidenceId) {
    Standing next = standing(candidates);
    if (isTransition(next)) {
      if (isSuperseded(next)) {
        transitions.add(new Transition(LifecycleState.SUPERSEDED, now.org(), at, evidenceId));
      }
      transitions.add(new Transition(next.state(), next.org(), at, evidenceId));
    }
    now = next;
  }

  /** Which guess leads is no change of state. */
  private boolean isTransition(Standing next) {
    return next.state() == LifecycleState.SPECULATED
        ? now.state() != LifecycleState.SPECULATED
        : !next.equals(now);
  }

  private boolean isSuperseded(Standing next) {
    boolean stood =
        now.state() == LifecycleState.REPORTED || now.state() == LifecycleState.CONFIRMED;
    return stood
        && next.state() == LifecycleState.CONFIRMED
        && !Objects.equals(now.org(), next.org());
  }

  private Standing standing(Collection<Candidate> candidates) {
    Candidate confirmed = best(ClaimStatus.CONFIRMED, candidates, bestConfirmed, null);
    if (confirmed != null) {
      Candidate other = best(ClaimStatus.CONFIRMED, candidates, bestConfirmed, confirmed);
      boolean two = other != null && other.isConfirmedOnOwnSite();
      return of(two ? LifecycleState.DISPUTED : LifecycleState.CONFIRMED, confirmed);
    }
    Candidate reported = best(ClaimStatus.REPORTED, candidates, bestReported, null);
    if (reported != null) {
      Candidate other = best(ClaimStatus.REPORTED, candidates, bestReported, reported);
      boolean two = other != null && other.isReportedFlatly();
      boolean disputed = two || reported.isContested();
      return of(disputed ? LifecycleState.DISPUTED : LifecycleState.REPORTED, reported);
    }
    Candidate guessed = best(ClaimStatus.SPECULATED, candidates, mostProbable, null);
    if (guessed != null) {
      return of(LifecycleState.SPECULATED, guessed);
    }
    return fallen == null ? new Standing(LifecycleState.ANONYMOUS, null) : fallen;
  }

  /** Asked after every piece of evidence, so nothing is sorted. */
  private static @Nullable Candidate best(
      ClaimStatus status,
      Collection<Candidate> candidates,
      Comparator<Candidate> order,
      @Nullable Candidate without) {
    Candidate best = null;
    for (Candidate candidate : candidates) {
      if (candidate.status() == status
          && candidate != without
          && (best == null || order.compare(candidate, best) < 0)) {
        best = candidate;
      }
    }
    return best;
  }

  private static Standing of(LifecycleState state, Candidate candidate) {
    return new Standing(state, candidate.org);
  }

  Standing now() {
    return now;
  }

  List<Transition> transitions() {
    return transitions;
  }
}
