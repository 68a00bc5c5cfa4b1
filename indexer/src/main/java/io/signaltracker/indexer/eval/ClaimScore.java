// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.eval;

/**
 * What claim matching counts; adds up over documents.
 *
 * @param triples documents' (subject, relation, object) that were found, invented and missed
 * @param free found claims that count neither way
 * @param pairs labelled and found claims of the same triple that were paired
 * @param sameStatus pairs of the same status
 * @param sameHolder pairs of the same holder
 */
public record ClaimScore(Score triples, int free, int pairs, int sameStatus, int sameHolder) {

  static final ClaimScore NONE = new ClaimScore(Score.NONE, 0, 0, 0, 0);

  ClaimScore plus(ClaimScore other) {
    return new ClaimScore(
        triples.plus(other.triples),
        free + other.free,
        pairs + other.pairs,
        sameStatus + other.sameStatus,
        sameHolder + other.sameHolder);
  }

  /** Share of the pairs whose status is the labelled one; 0 without pairs. */
  public double statusAccuracy() {
    return pairs == 0 ? 0 : (double) sameStatus / pairs;
  }

  /** Share of the pairs whose holder is the labelled one; 0 without pairs. */
  public double holderAccuracy() {
    return pairs == 0 ? 0 : (double) sameHolder / pairs;
  }
}
