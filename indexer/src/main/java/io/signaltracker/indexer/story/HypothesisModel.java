// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.story;

import java.util.Collection;

/**
 * How probable each candidate is: a softmax over the candidates' log-odds against "someone else".
 * docs/adr/0021 has the formula and the reasons. Immutable.
 */
record HypothesisModel(HypothesisWeights weights) {

  /** Who is named by nobody that counts is no likelier than any other maker. */
  private static final double UNSUPPORTED = -2;

  /** Whose word is worth how much, as a factor; set by hand, since too few episodes tell it. */
  private static double trust(Voice voice) {
    return switch (voice) {
      case OWNER_SITE, OWNER_QUOTED, VENUE, INSIDERS -> 1.4;
      case OWNER_RELAYED, NAMED_PERSON, PRESS, ANALYSTS -> 1.2;
      case COMMUNITY -> 0.8;
      case UNVERIFIED, MODEL -> 0;
    };
  }

  /**
   * What an origin adds to (or, with a denial, takes from) a candidate's log-odds; not negative.
   *
   * @param caughtOut how often the speaker named somebody in this story who then denied it
   */
  double weight(Assertion assertion, int caughtOut) {
    if (assertion.vendor()) {
      return weights.vendorField();
    }
    double word = Math.pow(weights.caughtOut(), caughtOut);
    return switch (assertion.status()) {
      case DENIED -> denial(assertion.voice());
      case SPECULATED -> weights.speculated() * trust(assertion.voice()) * word;
      case REPORTED -> weights.reported() * trust(assertion.voice()) * word;
      case CONFIRMED -> weights.confirmed();
    };
  }

  private double denial(Voice voice) {
    if (voice.isOwner()) {
      return weights.ownerDenies();
    }
    return voice.isWeighty() ? weights.weightyDenies() : weights.communityDenies();
  }

  /** The sum by which the candidates' {@link #odds} are divided to give probabilities. */
  double total(Collection<Candidate> candidates) {
    double total = Math.exp(weights.someoneElse());
    for (Candidate candidate : candidates) {
      total += candidate.isPutForward() ? candidate.odds() : 0;
    }
    return total;
  }

  DampedSum nothing() {
    return new DampedSum(weights.damping());
  }

  static double odds(DampedSum support, DampedSum denials) {
    double value = support.value();
    return Math.exp((value == 0 ? UNSUPPORTED : value) - denials.value());
  }
}
