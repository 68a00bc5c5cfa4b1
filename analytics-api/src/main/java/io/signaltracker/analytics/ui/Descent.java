// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.ui;

import io.signaltracker.indexer.claim.ClaimStatus;
import io.signaltracker.indexer.claim.Relation;
import io.signaltracker.indexer.evidence.ClaimEvidence;
import io.signaltracker.indexer.family.FamilyLine;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A model that another is said to be based on, by the first claim that says so.
 *
 * @param family id of the family's page
 */
public record Descent(ClaimEvidence read, String family) {

  /** What a story's claims name, the earliest first; denials name nothing. */
  static List<Descent> of(List<ClaimEvidence> claims) {
    Map<String, Descent> first = new LinkedHashMap<>();
    claims.stream()
        .filter(read -> read.claim().relation() == Relation.BASED_ON)
        .filter(read -> read.claim().status() != ClaimStatus.DENIED)
        .sorted(Comparator.comparing(ClaimEvidence::publishedAt).thenComparing(ClaimEvidence::id))
        .forEach(read -> first.putIfAbsent(read.claim().object(), of(read)));
    return List.copyOf(first.values());
  }

  private static Descent of(ClaimEvidence read) {
    return new Descent(read, FamilyLine.idOf(read.claim().object()));
  }
}
