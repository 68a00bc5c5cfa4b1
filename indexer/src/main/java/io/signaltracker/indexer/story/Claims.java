// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.story;

import io.signaltracker.indexer.claim.Claim;
import io.signaltracker.indexer.claim.ClaimStatus;
import io.signaltracker.indexer.claim.Relation;
import io.signaltracker.indexer.entity.NameKey;
import io.signaltracker.indexer.evidence.ClaimEvidence;

/** What a story asks of a claim. */
final class Claims {

  private Claims() {}

  /** Whether it says, or denies, who made or owns its subject. */
  static boolean namesMaker(ClaimEvidence evidence) {
    Relation relation = evidence.claim().relation();
    return relation == Relation.DEVELOPED_BY || relation == Relation.OWNED_BY;
  }

  static boolean isIdentity(ClaimEvidence evidence) {
    return evidence.claim().relation() == Relation.SAME_AS;
  }

  static boolean isDenial(ClaimEvidence evidence) {
    return evidence.claim().status() == ClaimStatus.DENIED;
  }

  /** A model talking of itself: models are often wrong about that, so it argues for nobody. */
  static boolean isSelfIdentification(ClaimEvidence evidence) {
    Claim claim = evidence.claim();
    return NameKey.of(claim.holder()).equals(NameKey.of(claim.subject()));
  }

  static ClaimStatus weaker(ClaimStatus a, ClaimStatus b) {
    return a.compareTo(b) <= 0 ? a : b;
  }
}
