// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.story;

import java.time.Instant;
import java.util.List;

/**
 * A candidate maker with its support. Losing ones are kept.
 *
 * @param org canonical name of the candidate
 * @param probability that it is the maker, 0 to 1, given the evidence; one minus the sum over all
 *     candidates is "someone else"
 * @param outcome what became of it
 * @param origins number of independent origins that speak for it
 * @param originsAgainst number of independent origins that deny it
 * @param firstAt when it was first put forward
 * @param evidenceFor ids of the claims and events for it, in order
 * @param evidenceAgainst ids of the claims against it, in order
 * @param curve probability over time, one point per change, in order
 */
public record Hypothesis(
    String org,
    double probability,
    Outcome outcome,
    int origins,
    int originsAgainst,
    Instant firstAt,
    List<String> evidenceFor,
    List<String> evidenceAgainst,
    List<Point> curve) {

  public Hypothesis {
    evidenceFor = List.copyOf(evidenceFor);
    evidenceAgainst = List.copyOf(evidenceAgainst);
    curve = List.copyOf(curve);
  }

  /** What became of a candidate. */
  public enum Outcome {
    OPEN,
    CONFIRMED,
    WRONG
  }

  /** The probability from a moment on. */
  public record Point(Instant at, double probability) {}
}
