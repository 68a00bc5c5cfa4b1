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
    Candidate confirmed = best(ClaimStatus.CONFIRMED, candidates, this::byConfirmations, null);
    if (confirmed != null) {
      Candidate other = best(ClaimStatus.CONFIRMED, candidates, this::byConfirmations, confirmed);
      boolean two = other != null && other.isConfirmedOnOwnSite();
      return of(two ? LifecycleState.DISPUTED : LifecycleState.CONFIRMED, confirmed);
    }
    Candidate reported = best(ClaimStatus.REPORTED, candidates, this::byReports, null);
    if (reported != null) {
      Candidate other = best(ClaimStatus.REPORTED, candidates, this::byReports, reported);
      boolean two = other != null && other.isReportedFlatly();
      boolean disputed = two || reported.isContested();
      return of(disputed ? LifecycleState.DISPUTED : LifecycleState.REPORTED, reported);
    }
    Candidate guessed = best(ClaimStatus.SPECULATED, candidates, this::byProbability, null);
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

  /** Where two are as probable as each other, the question does not change hands. */
  private int byProbability(Candidate a, Candidate b) {
    int order = Double.compare(b.odds(), a.odds());
    if (order == 0) {
      order = Boolean.compare(b.org.equals(now.org()), a.org.equals(now.org()));
    }
    if (order == 0) {
      order = a.firstAt().compareTo(b.firstAt());
    }
    return order == 0 ? a.org.compareTo(b.org) : order;
  }

  private int byConfirmations(Candidate a, Candidate b) {
    int order = Boolean.compare(b.isConfirmedOnOwnSite(), a.isConfirmedOnOwnSite());
    if (order == 0) {
      order = Integer.compare(b.confirmations(), a.confirmations());
    }
    return order == 0 ? byProbability(a, b) : order;
  }

  private int byReports(Candidate a, Candidate b) {
    int order = Boolean.compare(b.isReportedFlatly(), a.isReportedFlatly());
    return order == 0 ? byProbability(a, b) : order;
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
