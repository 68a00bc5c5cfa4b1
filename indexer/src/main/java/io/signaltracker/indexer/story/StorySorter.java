// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.story;

import io.signaltracker.indexer.claim.ClaimStatus;
import io.signaltracker.indexer.entity.NameKey;
import io.signaltracker.indexer.evidence.BoardEvent;
import io.signaltracker.indexer.evidence.CatalogueEvent;
import io.signaltracker.indexer.evidence.ClaimEvidence;
import io.signaltracker.indexer.evidence.Evidence;
import io.signaltracker.indexer.evidence.Sighting;
import io.signaltracker.indexer.story.StoryEvidence.Attribution;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Picks what belongs to one subject: claims and events about its codenames, events under a board
 * key that once bore a codename, and, from when a link to an official name holds, claims and events
 * about that name. The history of a model that was known, with its maker, before the codename
 * appeared stays its own: one wrong "X is M" must not bring it in.
 */
final class StorySorter {

  private final Subject subject;
  private final StatedMakers makers;
  private final Owners owners;
  private final ModelKeys keys;
  private final Identities identities = new Identities();
  private final Set<NameKey> wellKnown = new HashSet<>();
  private final Set<String> models = new LinkedHashSet<>();
  private final Set<String> names = new LinkedHashSet<>();
  private final List<Evidence> picked = new ArrayList<>();
  private final Map<String, Attribution> attributions = new HashMap<>();
  private final Map<String, ClaimStatus> ceilings = new HashMap<>();

  private StorySorter(Subject subject, StatedMakers makers, Owners owners, ModelKeys keys) {
    this.subject = subject;
    this.makers = makers;
    this.owners = owners;
    this.keys = keys;
  }

  static StoryEvidence sort(
      Subject subject,
      EvidenceIndex evidence,
      Collection<Sighting> sightings,
      StatedMakers makers,
      Owners owners,
      ModelKeys keys) {
    StorySorter sorter = new StorySorter(subject, makers, owners, keys);
    sorter.learnIdentities(evidence.about(subject.keys(), List.of()));
    Set<NameKey> names = new HashSet<>(subject.keys());
    names.addAll(sorter.identities.others());
    evidence.about(names, subject.boardKeys()).forEach(sorter::offer);
    sorter.names.addAll(sorter.identities.believed(sorter.wellKnown));
    return new StoryEvidence(
        List.copyOf(sorter.names),
        List.copyOf(sorter.models),
        sorter.picked,
        sorter.firstOf(sightings),
        sorter.attributions,
        sorter.ceilings);
  }

  private void learnIdentities(List<Evidence> about) {
    Map<ClaimEvidence, String> named = new LinkedHashMap<>();
    Renamings renamings = new Renamings();
    for (Evidence item : about) {
      String other = otherName(item);
      if (item instanceof ClaimEvidence claim && other != null) {
        named.put(claim, other);
        renamings.add(claim, codename(claim, other), keys.of(other));
      }
    }
    Set<String> outdone = renamings.outdone();
    named.forEach((claim, other) -> {
      if (!outdone.contains(claim.id())) {
        identities.add(claim, keys.of(other), other, Identities.voice(claim, makers, owners));
      }
    });
    Instant firstAt = about.getFirst().knownAt();
    for (NameKey other : identities.others()) {
      if (makers.isStatedBefore(other, firstAt)) {
        wellKnown.add(other);
      }
    }
  }

  /** The name that the subject is said to be, or not to be; null where the claim is of others. */
  private @Nullable String otherName(Evidence item) {
    if (!(item instanceof ClaimEvidence evidence) || !Claims.isIdentity(evidence)) {
      return null;
    }
    boolean isSubject = subject.has(keys.of(evidence.claim().subject()));
    boolean isObject = subject.has(keys.of(evidence.claim().object()));
    if (isSubject == isObject) {
      return null;
    }
    return isSubject ? evidence.claim().object() : evidence.claim().subject();
  }

  private NameKey codename(ClaimEvidence claim, String other) {
    boolean isObject = other.equals(claim.claim().object());
    return keys.of(isObject ? claim.claim().subject() : claim.claim().object());
  }

  private void offer(Evidence item) {
    switch (item) {
      case ClaimEvidence claim -> offerClaim(claim);
      case BoardEvent event -> offerEvent(event, event.model());
      case CatalogueEvent event -> offerEvent(event, event.model());
    }
  }

  private void offerClaim(ClaimEvidence evidence) {
    NameKey about = keys.of(evidence.claim().subject());
    if (subject.has(about)) {
      pick(evidence, evidence.claim().subject());
      attribute(evidence, evidence.claim().object());
    } else if (Claims.isIdentity(evidence)) {
      if (subject.has(keys.of(evidence.claim().object()))) {
        pick(evidence, evidence.claim().object());
        attribute(evidence, evidence.claim().subject());
      }
    } else {
      ClaimStatus link = linkAt(about, evidence.knownAt());
      if (link != null) {
        picked.add(evidence);
        ceilings.put(evidence.id(), link);
      }
    }
  }

  private void pick(Evidence item, String codename) {
    picked.add(item);
    models.add(codename);
    names.add(codename);
  }

  private void attribute(ClaimEvidence evidence, String other) {
    if (Claims.isIdentity(evidence) && !subject.has(keys.of(other))) {
      makers
          .strongestBy(other, evidence.knownAt())
          .map(stated -> new Attribution(stated.owner(), stated.status()))
          .or(() -> ownWord(evidence))
          .ifPresent(attribution -> attributions.put(evidence.id(), attribution));
    }
  }

  /** Who tells on its own site what a codename is really called says that it is its own. */
  private Optional<Attribution> ownWord(ClaimEvidence evidence) {
    String official = evidence.official();
    if (official == null) {
      return Optional.empty();
    }
    String owner = owners.of(official);
    boolean tells =
        Voice.of(evidence, owner, owners) == Voice.OWNER_SITE
            && evidence.claim().status().compareTo(ClaimStatus.REPORTED) >= 0;
    return tells ? Optional.of(new Attribution(owner, ClaimStatus.CONFIRMED)) : Optional.empty();
  }

  private @Nullable ClaimStatus linkAt(NameKey other, Instant at) {
    return wellKnown.contains(other) ? null : identities.statusAt(other, at);
  }

  private void offerEvent(Evidence event, String model) {
    NameKey about = keys.of(model);
    if (subject.has(about)) {
      pick(event, model);
    } else if (subject.boardKeys().contains(Subject.boardKey(event))) {
      picked.add(event);
      names.add(model);
    } else if (linkAt(about, event.knownAt()) == ClaimStatus.CONFIRMED) {
      picked.add(event);
    }
  }

  private @Nullable Sighting firstOf(Collection<Sighting> sightings) {
    return sightings.stream()
        .filter(sighting -> subject.has(keys.of(sighting.model())))
        .min(Sighting.ORDER)
        .orElse(null);
  }
}
