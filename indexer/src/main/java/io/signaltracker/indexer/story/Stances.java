// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.story;

import io.signaltracker.indexer.claim.ClaimStatus;
import io.signaltracker.indexer.evidence.ClaimEvidence;
import io.signaltracker.indexer.evidence.Evidence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one speaker says of one organisation in one article is one stance. Where claims were read
 * that cannot both be it, some are misread. See docs/adr/0021.
 */
final class Stances {

  /**
   * One stance.
   *
   * @param about the model that is named, or the sentence: who guesses at a codename may well know
   *     whose another model is, but not in the same words
   */
  private record Stance(String holder, String owner, Object about) {}

  private final Owners owners;
  private final ModelKeys keys = new ModelKeys();
  private final Set<String> misread = new HashSet<>();
  private final Map<String, ClaimStatus> ceilings = new HashMap<>();

  private Stances(Owners owners) {
    this.owners = owners;
  }

  /**
   * The stances in a story's evidence.
   *
   * @param evidence in order, so that the claims of an article stand together
   */
  static Stances in(List<Evidence> evidence, Owners owners) {
    Stances stances = new Stances(owners);
    int from = 0;
    for (int to = 1; to <= evidence.size(); to++) {
      if (to == evidence.size()
          || !evidence.get(to).readFrom().equals(evidence.get(from).readFrom())) {
        if (to - from > 1) {
          stances.hear(evidence.subList(from, to));
        }
        from = to;
      }
    }
    return stances;
  }

  /** Whether the same speaker was read, more surely, as saying the opposite. */
  boolean isMisread(ClaimEvidence claim) {
    return misread.contains(claim.id());
  }

  /** The most that a claim may count for. */
  ClaimStatus ceiling(ClaimEvidence claim) {
    return ceilings.getOrDefault(claim.id(), ClaimStatus.CONFIRMED);
  }

  private void hear(List<Evidence> article) {
    Map<Stance, List<ClaimEvidence>> ofModels = new LinkedHashMap<>();
    Map<Stance, List<ClaimEvidence>> ofSentences = new LinkedHashMap<>();
    for (Evidence item : article) {
      if (item instanceof ClaimEvidence claim
          && Claims.namesMaker(claim)
          && !Claims.isWeak(claim)) {
        hear(claim, keys.of(claim.claim().subject()), ofModels);
        hear(claim, claim.claim().start(), ofSentences);
      }
    }
    ofModels.values().forEach(this::reconcileDenials);
    ofModels.values().forEach(this::reconcileGuesses);
    ofSentences.values().forEach(this::reconcileGuesses);
  }

  private void hear(ClaimEvidence claim, Object about, Map<Stance, List<ClaimEvidence>> said) {
    String owner = owners.of(claim.claim().object());
    said.computeIfAbsent(new Stance(claim.claim().holder(), owner, about), _ -> new ArrayList<>())
        .add(claim);
  }

  /** Of a yes and a no the surer stands; several readings of the same support each other. */
  private void reconcileDenials(List<ClaimEvidence> claims) {
    if (Voice.isCrowd(claims.getFirst().claim().holder())) {
      return;
    }
    double yes = 0;
    double no = 0;
    for (ClaimEvidence claim : claims) {
      yes += Claims.isDenial(claim) ? 0 : Claims.logOdds(claim);
      no += Claims.isDenial(claim) ? Claims.logOdds(claim) : 0;
    }
    if (yes > 0 && no > 0) {
      boolean denies = no >= yes;
      claims.stream()
          .filter(claim -> Claims.isDenial(claim) != denies)
          .forEach(claim -> misread.add(claim.id()));
    }
  }

  /** A hedge that was seen tells more than one that was not. */
  private void reconcileGuesses(List<ClaimEvidence> claims) {
    if (claims.stream().anyMatch(claim -> claim.claim().status() == ClaimStatus.SPECULATED)) {
      claims.stream()
          .filter(claim -> claim.claim().status() == ClaimStatus.REPORTED)
          .forEach(claim -> ceilings.put(claim.id(), ClaimStatus.SPECULATED));
    }
  }
}
