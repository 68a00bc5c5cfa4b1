// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.evidence;

import io.signaltracker.indexer.claim.Claim;
import io.signaltracker.indexer.claim.ClaimStatus;
import io.signaltracker.indexer.entity.NameKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How many say the same: "9 articles, 2 independent origins". The same is one relation between the
 * same two names, asserted in whatever tone, or denied.
 *
 * @param articles number of distinct articles
 * @param origins number of independent origins among them
 */
public record Corroboration(int articles, int origins) {

  /** What two claims have in common that say the same. */
  private static List<Object> said(ClaimEvidence evidence) {
    Claim claim = evidence.claim();
    return List.of(
        NameKey.of(claim.subject()),
        claim.relation(),
        NameKey.of(claim.object()),
        claim.status() == ClaimStatus.DENIED);
  }

  /** For each of the claims, by its id, how many among them say the same. */
  public static Map<String, Corroboration> among(Collection<ClaimEvidence> claims) {
    Map<List<Object>, List<ClaimEvidence>> groups = new HashMap<>();
    claims.forEach(claim -> groups.computeIfAbsent(said(claim), _ -> new ArrayList<>()).add(claim));
    Map<String, Corroboration> byId = new HashMap<>();
    for (List<ClaimEvidence> group : groups.values()) {
      Corroboration count =
          new Corroboration(
              (int) group.stream().map(one -> one.claim().articleId()).distinct().count(),
              (int) group.stream().map(ClaimEvidence::origin).distinct().count());
      group.forEach(claim -> byId.put(claim.id(), count));
    }
    return byId;
  }
}
