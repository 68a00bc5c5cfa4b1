// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.story;

import io.signaltracker.indexer.claim.ClaimStatus;
import io.signaltracker.indexer.entity.Organisations;
import io.signaltracker.indexer.evidence.BoardEvent;
import io.signaltracker.indexer.evidence.CatalogueEvent;
import io.signaltracker.indexer.evidence.ClaimEvidence;
import io.signaltracker.indexer.evidence.Evidence;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who said what in a story before its reveal, and who was right. The owner's own word is no call,
 * nor is a model's about itself. Pure.
 */
public final class Calls {

  /** One speaker's words of one candidate, in order. */
  private record Words(String sourceId, String speaker, String org) {}

  private final Story story;
  private final Owners owners;
  private final String topic;
  private final @Nullable Instant reveal;
  private final Map<Words, List<ClaimEvidence>> said = new LinkedHashMap<>();

  private Calls(Story story, StoryEvidence evidence, Organisations organisations) {
    this.story = story;
    this.owners = Owners.of(evidence.evidence(), organisations);
    this.topic = topic(evidence.evidence());
    this.reveal = reveal(story).orElse(null);
  }

  /** The calls in a story folded from this evidence, in the order in which they were made. */
  public static List<Call> of(Story story, StoryEvidence evidence, Organisations organisations) {
    Calls calls = new Calls(story, evidence, organisations);
    evidence.evidence().forEach(calls::hear);
    List<Call> made = new ArrayList<>();
    calls.said.forEach((words, claims) -> made.add(calls.judge(words, claims)));
    return made;
  }

  /** When the maker was confirmed that still is; empty while the question is open. */
  private static Optional<Instant> reveal(Story story) {
    return story.state() != LifecycleState.CONFIRMED
        ? Optional.empty()
        : story.transitions().stream()
            .filter(step -> step.state() == LifecycleState.CONFIRMED)
            .filter(step -> step.org() != null && step.org().equals(story.maker()))
            .map(Transition::at)
            .findFirst();
  }

  private static String topic(List<Evidence> evidence) {
    String topic = "other";
    for (Evidence item : evidence) {
      if (item instanceof BoardEvent event) {
        return event.track();
      }
      topic = item instanceof CatalogueEvent ? "catalogue" : topic;
    }
    return topic;
  }

  private void hear(Evidence item) {
    if (item instanceof ClaimEvidence claim
        && Claims.namesMaker(claim)
        && !Claims.isWeak(claim)
        && (reveal == null || claim.knownAt().isBefore(reveal))) {
      String owner = owners.of(claim.claim().object());
      Voice voice = Voice.of(claim, owner, owners);
      if (!voice.isOwner() && voice != Voice.OWNER_RELAYED && voice != Voice.MODEL) {
        Words words = new Words(claim.sourceId(), speaker(claim), owner);
        said.computeIfAbsent(words, _ -> new ArrayList<>()).add(claim);
      }
    }
  }

  /** A crowd has no record: what it is said to think counts for whoever writes so. */
  private static String speaker(ClaimEvidence claim) {
    String holder = claim.claim().holder();
    boolean named = !Voice.isCrowd(holder) && !holder.equals(claim.sourceName());
    String author = claim.author();
    return named ? holder : author == null || author.isBlank() ? claim.sourceName() : author;
  }

  private Call judge(Words words, List<ClaimEvidence> claims) {
    ClaimEvidence first = claims.getFirst();
    boolean denies = Claims.isDenial(first);
    ClaimStatus surest =
        claims.stream()
            .filter(claim -> Claims.isDenial(claim) == denies)
            .map(claim -> claim.claim().status())
            .max(ClaimStatus::compareTo)
            .orElseThrow();
    boolean retracted = claims.stream().anyMatch(claim -> Claims.isDenial(claim) != denies);
    Boolean right = reveal == null ? null : words.org().equals(story.maker()) != denies;
    return new Call(
        story.id(),
        words.sourceId(),
        words.speaker(),
        topic,
        words.org(),
        surest,
        first.knownAt(),
        first.id(),
        right,
        lead(first, denies, right),
        retracted);
  }

  private @Nullable Duration lead(ClaimEvidence first, boolean denies, @Nullable Boolean right) {
    return reveal == null || denies || !Boolean.TRUE.equals(right)
        ? null
        : Duration.between(first.knownAt(), reveal);
  }
}
