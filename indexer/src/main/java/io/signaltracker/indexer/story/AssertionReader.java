// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.story;

import io.signaltracker.indexer.claim.ClaimStatus;
import io.signaltracker.indexer.evidence.ClaimEvidence;
import io.signaltracker.indexer.evidence.Evidence;
import io.signaltracker.indexer.story.StoryEvidence.Attribution;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what an item of a story's evidence asserts, if anything. */
final class AssertionReader {

  private final StoryEvidence story;
  private final Owners owners;
  private final Stances stances;
  private final Set<String> vendorsRead = new HashSet<>();

  AssertionReader(StoryEvidence story, Owners owners, Stances stances) {
    this.story = story;
    this.owners = owners;
    this.stances = stances;
  }

  Optional<Assertion> read(Evidence item) {
    return item instanceof ClaimEvidence claim ? read(claim) : readVendor(item);
  }

  private Optional<Assertion> read(ClaimEvidence evidence) {
    if (Claims.isWeak(evidence)
        || Claims.namesItsOwnPublisher(evidence)
        || stances.isMisread(evidence)) {
      return Optional.empty();
    }
    if (Claims.namesMaker(evidence)) {
      String owner = owners.of(evidence.claim().object());
      return maker(evidence, owner, Voice.of(evidence, owner, owners));
    }
    Attribution attribution = story.identities().get(evidence.id());
    if (attribution == null || Claims.isDenial(evidence)) {
      return Optional.empty();
    }
    Voice voice = Voice.of(evidence, attribution.owner(), owners);
    ClaimStatus worth = Claims.weaker(voice.worth(evidence.claim().status()), attribution.status());
    return assertion(evidence, attribution.owner(), null, worth, voice);
  }

  private Optional<Assertion> maker(ClaimEvidence evidence, String owner, Voice voice) {
    String object = evidence.claim().object();
    String unit = !object.equals(owner) && owners.isUnitOf(object, owner) ? object : null;
    ClaimStatus worth = voice.worth(evidence.claim().status());
    if (worth == ClaimStatus.DENIED) {
      return voice == Voice.UNVERIFIED
          ? Optional.empty()
          : assertion(evidence, owner, unit, worth, voice);
    }
    ClaimStatus link = story.ceilings().getOrDefault(evidence.id(), ClaimStatus.CONFIRMED);
    ClaimStatus ceiling = Claims.weaker(link, stances.ceiling(evidence));
    return assertion(evidence, owner, unit, Claims.weaker(worth, ceiling), voice);
  }

  private static Optional<Assertion> assertion(
      ClaimEvidence evidence, String owner, @Nullable String unit, ClaimStatus worth, Voice voice) {
    return voice == Voice.MODEL
        ? Optional.empty()
        : Optional.of(
            new Assertion(
                evidence,
                owner,
                unit,
                worth,
                voice,
                Voice.isCrowd(evidence.claim().holder())
                    ? null
                    : evidence.sourceId() + '\n' + evidence.claim().holder(),
                evidence.origin(),
                false));
  }

  /** A board goes on showing its vendor field: only the first of each owner is news. */
  private Optional<Assertion> readVendor(Evidence event) {
    String owner = owners.vendorOf(event);
    if (owner == null || !vendorsRead.add(event.readFrom() + '\n' + owner)) {
      return Optional.empty();
    }
    return Optional.of(
        new Assertion(
            event,
            owner,
            null,
            ClaimStatus.REPORTED,
            Voice.VENUE,
            event.readFrom(),
            "board:" + event.readFrom(),
            true));
  }
}
