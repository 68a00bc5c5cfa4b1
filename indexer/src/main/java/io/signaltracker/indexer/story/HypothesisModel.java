// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.story;

import java.util.Collection;

/**
 * How probable each candidate is: a softmax over the candidates' log-odds against "someone else".
 * The constants are chosen by hand and checked against labelled episodes; docs/adr/0021 has the
 * formula and the reasons.
 */
final class HypothesisModel {

  /** Log-weight of "someone else": a single guess leaves 7 in 8 with it. */
  private static final double SOMEONE_ELSE = 2.5;

  private static final double VENDOR_FIELD = 2.5;
  private static final double OWNER_DENIES = 3.5;
  private static final double WEIGHTY_DENIAL = 1.2;
  private static final double COMMUNITY_DENIAL = 0.5;

  private HypothesisModel() {}

  /**
   * What an origin adds to (or, with a denial, takes from) a candidate's log-odds; not negative.
   */
  static double weight(Assertion assertion) {
    if (assertion.vendor()) {
      return VENDOR_FIELD;
    }
    return switch (assertion.status()) {
      case DENIED -> denial(assertion.voice());
      case SPECULATED -> 0.5 * trust(assertion.voice());
      case REPORTED -> 1.5 * trust(assertion.voice());
      case CONFIRMED -> 7;
    };
  }

  private static double denial(Voice voice) {
    if (voice.isOwner()) {
      return OWNER_DENIES;
    }
    return voice.isWeighty() ? WEIGHTY_DENIAL : COMMUNITY_DENIAL;
  }

  private static double trust(Voice voice) {
    return switch (voice) {
      case OWNER_SITE, OWNER_QUOTED, VENUE, INSIDERS -> 1.4;
      case OWNER_RELAYED, NAMED_PERSON, PRESS, ANALYSTS -> 1.2;
      case COMMUNITY -> 0.8;
      case UNVERIFIED -> 0.2;
      case MODEL -> 0;
    };
  }

  /** The sum by which the candidates' {@link #odds} are divided to give probabilities. */
  static double total(Collection<Candidate> candidates) {
    return Math.exp(SOMEONE_ELSE)
        + candidates.stream().filter(Candidate::isPutForward).mapToDouble(Candidate::odds).sum();
  }

  static double odds(DampedSum support, DampedSum denials) {
    return Math.exp(support.value() - denials.value());
  }
}
