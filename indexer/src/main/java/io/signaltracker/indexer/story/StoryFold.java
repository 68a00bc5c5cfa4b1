// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.story;

import io.signaltracker.indexer.claim.ClaimStatus;
import io.signaltracker.indexer.entity.Organisations;
import io.signaltracker.indexer.evidence.ClaimEvidence;
import io.signaltracker.indexer.evidence.Evidence;
import io.signaltracker.indexer.evidence.Sighting;
import io.signaltracker.indexer.story.Hypothesis.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Folds one story's evidence, in order, into a {@link Story}. Pure: no clock, no state that
 * outlives the call. The rules for states and voices stand in docs/adr/0021.
 */
public final class StoryFold {

  private final StoryEvidence story;
  private final Owners owners;
  private final Stances stances;
  private final AssertionReader reader;
  private final HypothesisModel model;
  private final Map<@Nullable String, Integer> caughtOut = new HashMap<>();
  private final Map<String, Candidate> candidates = new LinkedHashMap<>();
  private final Map<String, ClaimStatus> bestTold = new HashMap<>();
  private final Set<String> deniedTold = new HashSet<>();
  private final Lifecycle lifecycle = new Lifecycle();
  private final Timeline timeline = new Timeline();
  private final UnitDispute units = new UnitDispute();

  private StoryFold(StoryEvidence story, Organisations organisations, HypothesisWeights weights) {
    this.story = story;
    this.model = new HypothesisModel(weights);
    this.owners = Owners.of(story.evidence(), organisations);
    this.stances = Stances.in(story.evidence(), owners);
    this.reader = new AssertionReader(story, owners, stances);
  }

  /** The story that the evidence tells. */
  public static Story fold(StoryEvidence story, Organisations organisations) {
    return fold(story, organisations, HypothesisWeights.FITTED);
  }

  static Story fold(StoryEvidence story, Organisations organisations, HypothesisWeights weights) {
    StoryFold fold = new StoryFold(story, organisations, weights);
    fold.open();
    story.evidence().forEach(fold::take);
    return fold.story();
  }

  /** A story begins anonymous where what first names its subject names nobody as its maker. */
  private void open() {
    Evidence first = story.evidence().getFirst();
    Sighting sighting = story.firstSighting();
    if (sighting != null && isEarlier(sighting, first)) {
      lifecycle.anonymous(sighting.knownAt(), sighting.articleId());
      timeline.add(sighting, LifecycleState.ANONYMOUS);
    } else if (!namesSomebody(first)) {
      lifecycle.anonymous(first.knownAt(), first.id());
    }
  }

  private static boolean isEarlier(Sighting sighting, Evidence first) {
    return sighting.knownAt().isBefore(first.knownAt())
        && !sighting.articleId().equals(first.readFrom());
  }

  private boolean namesSomebody(Evidence first) {
    AssertionReader reader = new AssertionReader(story, owners, stances);
    return story.evidence().stream()
        .takeWhile(item -> item.knownAt().equals(first.knownAt()))
        .filter(item -> item.readFrom().equals(first.readFrom()))
        .flatMap(item -> reader.read(item).stream())
        .anyMatch(assertion -> !assertion.isDenial());
  }

  private void take(Evidence item) {
    Optional<Assertion> assertion = reader.read(item);
    if (assertion.isEmpty()) {
      tell(item);
      return;
    }
    take(assertion.get());
    lifecycle.update(candidates.values(), item.knownAt(), item.id());
    plot(item.knownAt());
  }

  private void tell(Evidence item) {
    if (isOpening(item)) {
      timeline.add(item, LifecycleState.ANONYMOUS, null);
    } else if (item instanceof ClaimEvidence claim) {
      timeline.addIfNew(claim);
    } else {
      timeline.add(item, null, null);
    }
  }

  private boolean isOpening(Evidence item) {
    return !lifecycle.transitions().isEmpty()
        && lifecycle.transitions().getFirst().state() == LifecycleState.ANONYMOUS
        && lifecycle.transitions().getFirst().evidenceId().equals(item.id());
  }

  private void take(Assertion assertion) {
    if (assertion.isDenial() && !isDenialOfAll(assertion)) {
      tell(assertion.evidence());
      return;
    }
    Candidate candidate =
        candidates.computeIfAbsent(
            assertion.owner(), org -> new Candidate(org, assertion.evidence().knownAt(), model));
    if (assertion.isDenial()) {
      deny(candidate, assertion);
    } else {
      support(candidate, assertion);
    }
  }

  /** That one unit did not make it says that its parent did not where only the unit was named. */
  private boolean isDenialOfAll(Assertion denial) {
    Candidate candidate = candidates.get(denial.owner());
    return denial.unit() == null || (candidate != null && candidate.isOnlyNamedAs(denial.unit()));
  }

  private void deny(Candidate candidate, Assertion denial) {
    ClaimStatus before = candidate.status();
    LifecycleState fallen = candidate.deny(denial);
    if (denial.voice().isOwner()) {
      candidate.speakers().forEach(speaker -> caughtOut.merge(speaker, 1, Integer::sum));
    }
    if (before != null && candidate.status() == null) {
      lifecycle.fell(candidate.org, fallen);
    }
    if (isOverruled(denial)) {
      tell(denial.evidence());
    } else if (deniedTold.add(candidate.org)) {
      timeline.add(denial.evidence(), LifecycleState.DENIED, candidate.org);
    }
  }

  /** Whoever denies what the owner itself has confirmed. */
  private boolean isOverruled(Assertion denial) {
    return lifecycle.now().state() == LifecycleState.CONFIRMED
        && denial.owner().equals(lifecycle.now().org())
        && !denial.voice().isOwner();
  }

  private void support(Candidate candidate, Assertion assertion) {
    boolean late = isLate(assertion);
    candidate.support(assertion, caughtOut.getOrDefault(assertion.speaker(), 0));
    units.add(assertion);
    if (late) {
      tell(assertion.evidence());
      return;
    }
    ClaimStatus told = best(assertion.status(), candidate.status());
    ClaimStatus before = bestTold.get(candidate.org);
    if (before == null || told.compareTo(before) > 0) {
      bestTold.put(candidate.org, told);
      timeline.add(assertion.evidence(), state(told), candidate.org);
    } else if (assertion.vendor()) {
      timeline.add(assertion.evidence(), state(assertion.status()), candidate.org);
    }
  }

  /** Once the owner has spoken, who names another in passing tells nothing of the question. */
  private boolean isLate(Assertion assertion) {
    return lifecycle.now().state() == LifecycleState.CONFIRMED
        && !assertion.owner().equals(lifecycle.now().org())
        && assertion.status() != ClaimStatus.CONFIRMED
        && !assertion.vendor();
  }

  private static ClaimStatus best(ClaimStatus said, @Nullable ClaimStatus standing) {
    return standing == null || said.compareTo(standing) > 0 ? said : standing;
  }

  private static LifecycleState state(ClaimStatus status) {
    return switch (status) {
      case DENIED -> LifecycleState.DENIED;
      case SPECULATED -> LifecycleState.SPECULATED;
      case REPORTED -> LifecycleState.REPORTED;
      case CONFIRMED -> LifecycleState.CONFIRMED;
    };
  }

  private void plot(Instant at) {
    double total = model.total(candidates.values());
    putForward().forEach(candidate -> candidate.plot(at, candidate.odds() / total));
  }

  private Stream<Candidate> putForward() {
    return candidates.values().stream().filter(Candidate::isPutForward);
  }

  private Story story() {
    String maker = lifecycle.now().org();
    List<ClaimEvidence> claims = claims();
    return new Story(
        story.id(),
        story.subject(),
        story.names().subList(1, story.names().size()),
        lifecycle.now().state(),
        maker,
        units.words(maker, owners),
        firstSeenAt(),
        story.evidence().getLast().knownAt(),
        lifecycle.transitions(),
        hypotheses(),
        timeline.entries(),
        claims.stream().map(ClaimEvidence::id).toList(),
        (int) claims.stream().map(claim -> claim.claim().articleId()).distinct().count(),
        (int) claims.stream().map(ClaimEvidence::origin).distinct().count());
  }

  private List<ClaimEvidence> claims() {
    return story.evidence().stream()
        .filter(ClaimEvidence.class::isInstance)
        .map(ClaimEvidence.class::cast)
        .toList();
  }

  private Instant firstSeenAt() {
    Instant first = story.evidence().getFirst().knownAt();
    Sighting sighting = story.firstSighting();
    return sighting != null && sighting.knownAt().isBefore(first) ? sighting.knownAt() : first;
  }

  private List<Hypothesis> hypotheses() {
    double total = model.total(candidates.values());
    List<Hypothesis> hypotheses = new ArrayList<>();
    putForward()
        .map(candidate -> candidate.hypothesis(candidate.odds() / total, outcome(candidate)))
        .forEach(hypotheses::add);
    hypotheses.sort(
        Comparator.comparingDouble(Hypothesis::probability)
            .reversed()
            .thenComparing(Hypothesis::firstAt)
            .thenComparing(Hypothesis::org));
    return hypotheses;
  }

  private Outcome outcome(Candidate candidate) {
    if (lifecycle.now().state() != LifecycleState.CONFIRMED) {
      return Outcome.OPEN;
    }
    return candidate.org.equals(lifecycle.now().org()) ? Outcome.CONFIRMED : Outcome.WRONG;
  }
}
