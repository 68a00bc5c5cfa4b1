// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.story;

import io.signaltracker.crawler.source.SourceType;
import io.signaltracker.indexer.claim.Claim;
import io.signaltracker.indexer.claim.ClaimStatus;
import io.signaltracker.indexer.claim.Relation;
import io.signaltracker.indexer.entity.NameKey;
import io.signaltracker.indexer.evidence.ClaimEvidence;

/** What a story asks of a claim. */
final class Claims {

  /** A reading below this is more likely wrong than right. */
  private static final double WEAK = 0.5;

  /** A reading that was never wrong yet still may be. */
  private static final double SUREST = 0.99;

  private Claims() {}

  /** How sure the reading is; readings of the same that are independent of each other add up. */
  static double logOdds(ClaimEvidence evidence) {
    double sure = Math.min(evidence.claim().confidence(), SUREST);
    return Math.log(sure / (1 - sure));
  }

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
    return mayBeOneName(claim.holder(), claim.subject())
        && NameKey.of(claim.holder()).equals(NameKey.of(claim.subject()));
  }

  /** Most pairs of names already differ in their first letter, which costs nothing to see. */
  private static boolean mayBeOneName(String one, String other) {
    char first = one.isEmpty() ? ' ' : one.charAt(0);
    char second = other.isEmpty() ? ' ' : other.charAt(0);
    return !isPlainLetter(first)
        || !isPlainLetter(second)
        || Character.toLowerCase(first) == Character.toLowerCase(second);
  }

  private static boolean isPlainLetter(char c) {
    return c < 128 && Character.isLetterOrDigit(c);
  }

  /** Read so unsurely that it is shown but moves nothing. */
  static boolean isWeak(ClaimEvidence evidence) {
    return evidence.claim().confidence() < WEAK;
  }

  /** A publisher that is read as the maker of what it writes about: a misreading. */
  static boolean namesItsOwnPublisher(ClaimEvidence evidence) {
    boolean writes =
        evidence.sourceType() == SourceType.NEWS || evidence.sourceType() == SourceType.COMMUNITY;
    return writes && evidence.claim().object().equals(evidence.sourceName());
  }

  static ClaimStatus weaker(ClaimStatus a, ClaimStatus b) {
    return a.compareTo(b) <= 0 ? a : b;
  }
}
