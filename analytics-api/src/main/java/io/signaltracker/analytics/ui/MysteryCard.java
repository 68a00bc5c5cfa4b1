// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.ui;

import io.signaltracker.indexer.claim.ClaimStatus;
import io.signaltracker.indexer.evidence.ClaimEvidence;
import io.signaltracker.indexer.story.LifecycleState;
import io.signaltracker.indexer.story.Story;
import io.signaltracker.indexer.story.StoryDossier;
import io.signaltracker.indexer.story.Transition;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One card of the mystery board.
 *
 * @param days since it was first seen, or that it took to be revealed
 * @param quiet how long nothing was heard of an open mystery; null while it is young
 * @param newest the newest claim; null where nobody has said anything
 * @param firstRight the claim that named the confirmed maker first; null while open
 * @param lead how long before the reveal that was; null while open
 */
public record MysteryCard(
    Story story,
    @Nullable Sparkline spark,
    Candidates candidates,
    long days,
    @Nullable Duration quiet,
    @Nullable ClaimEvidence newest,
    @Nullable ClaimEvidence firstRight,
    @Nullable Duration lead) {

  private static final Duration QUIET = Duration.ofDays(30);

  public boolean revealed() {
    return story.state() == LifecycleState.CONFIRMED;
  }

  static MysteryCard of(StoryDossier dossier, Instant now) {
    Story story = dossier.story();
    Optional<Instant> revealedAt = revealedAt(story);
    Optional<ClaimEvidence> firstRight = revealedAt.flatMap(reveal -> firstRight(dossier, reveal));
    return new MysteryCard(
        story,
        Sparkline.of(dossier.series()).orElse(null),
        Candidates.of(story.hypotheses()),
        Duration.between(story.firstSeenAt(), revealedAt.orElse(now)).toDays(),
        revealedAt.isPresent() ? null : quiet(story, now),
        dossier.claims().reduce((earlier, later) -> later).orElse(null),
        firstRight.orElse(null),
        firstRight
            .map(claim -> Duration.between(claim.publishedAt(), revealedAt.orElse(now)))
            .orElse(null));
  }

  private static Optional<Instant> revealedAt(Story story) {
    return story.state() == LifecycleState.CONFIRMED
        ? story.transitions().stream()
            .filter(transition -> transition.state() == LifecycleState.CONFIRMED)
            .map(Transition::at)
            .findFirst()
        : Optional.empty();
  }

  private static Optional<ClaimEvidence> firstRight(StoryDossier dossier, Instant reveal) {
    String maker = dossier.story().maker();
    return dossier
        .claims()
        .filter(claim -> claim.claim().object().equals(maker))
        .filter(claim -> claim.claim().status() != ClaimStatus.DENIED)
        .filter(claim -> claim.publishedAt().isBefore(reveal))
        .findFirst();
  }

  private static @Nullable Duration quiet(Story story, Instant now) {
    Duration silence = Duration.between(story.updatedAt(), now);
    return silence.compareTo(QUIET) > 0 ? silence : null;
  }
}
