// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.story;

/**
 * The numbers of the {@link HypothesisModel}: log-weights, except where said otherwise.
 *
 * @param someoneElse of the makers that nobody has named
 * @param speculated added by a guess, times the trust in the voice
 * @param reported added by a flat statement, times the trust in the voice
 * @param confirmed added by a confirmation
 * @param vendorField added by the field of a board or catalogue
 * @param ownerDenies taken by the candidate's own denial
 * @param weightyDenies taken by somebody who stands by the denial
 * @param communityDenies taken by anybody else's denial
 * @param damping factor, 0 to 1, of each further independent origin: those who speak late have
 *     mostly read the others
 * @param caughtOut factor, 0 to 1, on the word of a holder for each of its earlier guesses in the
 *     same story that the named owner denied
 */
record HypothesisWeights(
    double someoneElse,
    double speculated,
    double reported,
    double confirmed,
    double vendorField,
    double ownerDenies,
    double weightyDenies,
    double communityDenies,
    double damping,
    double caughtOut) {

  /**
   * Fitted to labelled episodes, each judged by the numbers fitted to the others: docs/adr/0021.
   */
  static final HypothesisWeights FITTED =
      new HypothesisWeights(2.0, 1.8, 3.5, 7, 2.5, 3.5, 1.2, 0.5, 0.5, 0.7);
}
