// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.story;

import io.signaltracker.indexer.claim.ClaimStatus;
import io.signaltracker.indexer.entity.NameKey;
import io.signaltracker.indexer.evidence.ClaimEvidence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Claims that a codename is really called something, stated by one speaker in one article. Where
 * several names were read ("X, which many took for Y, is Z"), the surest is meant.
 */
final class Renamings {

  private record Speaker(String articleId, String holder, NameKey codename) {}

  private record Renaming(ClaimEvidence claim, NameKey name) {}

  private final Map<Speaker, List<Renaming>> bySpeaker = new LinkedHashMap<>();

  /**
   * Takes in a claim.
   *
   * @param name the one that is not the codename
   */
  void add(ClaimEvidence claim, NameKey codename, NameKey name) {
    if (claim.claim().status().compareTo(ClaimStatus.REPORTED) >= 0) {
      Speaker speaker = new Speaker(claim.claim().articleId(), claim.claim().holder(), codename);
      bySpeaker.computeIfAbsent(speaker, _ -> new ArrayList<>()).add(new Renaming(claim, name));
    }
  }

  /** Ids of the claims that give another name than the surest. */
  Set<String> outdone() {
    Set<String> outdone = new HashSet<>();
    bySpeaker.values().forEach(renamings -> addOutdone(renamings, outdone));
    return outdone;
  }

  private static void addOutdone(Collection<Renaming> renamings, Set<String> outdone) {
    Map<NameKey, Double> sureness = new LinkedHashMap<>();
    renamings.forEach(one -> sureness.merge(one.name(), Claims.logOdds(one.claim()), Double::sum));
    double surest = sureness.values().stream().mapToDouble(sure -> sure).max().orElse(0);
    for (Renaming one : renamings) {
      if (sureness.getOrDefault(one.name(), surest) < surest) {
        outdone.add(one.claim().id());
      }
    }
  }
}
