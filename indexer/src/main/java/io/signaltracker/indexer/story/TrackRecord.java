// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.story;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How right somebody was so far. The formulas stand in docs/track-record.md.
 *
 * @param n calls in stories that are resolved
 * @param open calls in stories that are not
 * @param hitRate share of the resolved calls that were right, 0 to 1; null where there are none
 * @param brier mean squared difference of the probability that the words stand for and the outcome,
 *     0 is best; null where there are none
 * @param medianLead by which a right call came before the reveal; null where there are none
 * @param retractions calls that were taken back
 */
public record TrackRecord(
    int n,
    int open,
    @Nullable Double hitRate,
    @Nullable Double brier,
    @Nullable Duration medianLead,
    int retractions) {

  /** Below this many calls a rate says little. */
  private static final int ENOUGH = 10;

  /** The record that these calls make. */
  public static TrackRecord of(Collection<Call> calls) {
    List<Call> resolved = calls.stream().filter(Call::isResolved).toList();
    return new TrackRecord(
        resolved.size(),
        calls.size() - resolved.size(),
        mean(resolved.stream().mapToDouble(call -> isRight(call) ? 1 : 0).toArray()),
        mean(resolved.stream().mapToDouble(Call::error).toArray()),
        median(resolved.stream().map(Call::lead).filter(Objects::nonNull).sorted().toList()),
        (int) calls.stream().filter(Call::retracted).count());
  }

  private static boolean isRight(Call call) {
    return Boolean.TRUE.equals(call.rightOrWrong());
  }

  private static @Nullable Double mean(double[] values) {
    return values.length == 0 ? null : Arrays.stream(values).average().orElseThrow();
  }

  /** Of an even number the mean of the middle two. */
  private static @Nullable Duration median(List<Duration> sorted) {
    int size = sorted.size();
    return size == 0 ? null : sorted.get((size - 1) / 2).plus(sorted.get(size / 2)).dividedBy(2);
  }

  /** Whether there are too few calls to go by. */
  public boolean isProvisional() {
    return n < ENOUGH;
  }
}
