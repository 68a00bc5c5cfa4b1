// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.ui;

import io.signaltracker.indexer.claim.ClaimStatus;
import io.signaltracker.indexer.story.Call;
import java.util.List;
import java.util.stream.Stream;

/**
 * How far a source's tone can be trusted: what a word of its stands for, and how often it was so.
 *
 * @param said the probability that the word stands for
 * @param share of the candidates spoken of so that were the maker, 0 to 1
 * @param n resolved calls in that word
 */
public record Calibration(ClaimStatus status, double said, double share, int n) {

  /** One for each word that a resolved call used, weakest first. */
  static List<Calibration> of(List<Call> calls) {
    return Stream.of(ClaimStatus.values())
        .map(status -> of(status, resolved(calls, status)))
        .filter(one -> one.n() > 0)
        .toList();
  }

  private static List<Call> resolved(List<Call> calls, ClaimStatus status) {
    return calls.stream()
        .filter(call -> call.status() == status && call.rightOrWrong() != null)
        .toList();
  }

  private static Calibration of(ClaimStatus status, List<Call> calls) {
    long made =
        calls.stream()
            .filter(
                call -> Boolean.TRUE.equals(call.rightOrWrong()) != (status == ClaimStatus.DENIED))
            .count();
    return new Calibration(
        status,
        calls.isEmpty() ? 0 : calls.getFirst().probability(),
        calls.isEmpty() ? 0 : (double) made / calls.size(),
        calls.size());
  }

  /** Where the dot sits on a scale of this length. */
  public double at(double probability, double length) {
    return probability * length;
  }
}
