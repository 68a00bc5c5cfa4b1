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

  private static final Comparator<Candidate> MOST_PROBABLE =
      Comparator.comparingDouble(Candidate::odds)
          .reversed()
          .thenComparing(Candidate::firstAt)
          .thenComparing(candidate -> candidate.org);

  private static final Comparator<Candidate> BEST_CONFIRMED =
      Comparator.comparing(Candidate::isConfirmedOnOwnSite)
          .thenComparingInt(Candidate::confirmations)
          .reversed()
          .thenComparing(MOST_PROBABLE);

  private static final Comparator<Candidate> BEST_REPORTED =
      Comparator.comparing(Candidate::isReportedFlatly).reversed().thenComparing(MOST_PROBABLE);

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
    List<Candidate> confirmed = with(ClaimStatus.CONFIRMED, candidates, BEST_CONFIRMED);
    if (!confirmed.isEmpty()) {
      boolean two = confirmed.size() > 1 && confirmed.get(1).isConfirmedOnOwnSite();
      return of(two ? LifecycleState.DISPUTED : LifecycleState.CONFIRMED, confirmed.getFirst());
    }
    List<Candidate> reported = with(ClaimStatus.REPORTED, candidates, BEST_REPORTED);
    if (!reported.isEmpty()) {
      boolean two = reported.size() > 1 && reported.get(1).isReportedFlatly();
      boolean disputed = two || reported.getFirst().isContested();
      return of(disputed ? LifecycleState.DISPUTED : LifecycleState.REPORTED, reported.getFirst());
    }
    Candidate guessed = mostProbable(candidates);
    if (guessed != null) {
      return of(LifecycleState.SPECULATED, guessed);
    }
    return fallen == null ? new Standing(LifecycleState.ANONYMOUS, null) : fallen;
  }

  /** Of those that are guessed at; asked after every piece of evidence, so nothing is sorted. */
  private static @Nullable Candidate mostProbable(Collection<Candidate> candidates) {
    Candidate best = null;
    for (Candidate candidate : candidates) {
      if (candidate.status() == ClaimStatus.SPECULATED
          && (best == null || MOST_PROBABLE.compare(candidate, best) < 0)) {
        best = candidate;
      }
    }
    return best;
  }

  private static List<Candidate> with(
      ClaimStatus status, Collection<Candidate> candidates, Comparator<Candidate> order) {
    List<Candidate> found = new ArrayList<>();
    for (Candidate candidate : candidates) {
      if (candidate.status() == status) {
        found.add(candidate);
      }
    }
    found.sort(order);
    return found;
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
