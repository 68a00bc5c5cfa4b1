// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.digest;

import java.time.Duration;

/**
 * How persistently mail is sent.
 *
 * @param attempts at most so many per edition and subscriber, at least 1
 * @param firstWait before the second attempt; doubles with each further one
 * @param unknownAfter a mail that was begun so long ago and never settled counts as in doubt
 * @param freshFor an edition is sent so long after its week's end; later only when a human forces
 *     it
 */
public record SendPolicy(
    int attempts, Duration firstWait, Duration unknownAfter, Duration freshFor) {

  /** Six attempts within about five hours; an edition is fresh for a week. */
  public static final SendPolicy DEFAULT =
      new SendPolicy(6, Duration.ofMinutes(10), Duration.ofMinutes(30), Duration.ofDays(7));

  public SendPolicy {
    if (attempts < 1) {
      throw new IllegalArgumentException("A mail needs at least 1 attempt, was " + attempts);
    }
  }

  /** How long to wait after so many attempts. */
  Duration waitAfter(int made) {
    return firstWait.multipliedBy(1L << Math.min(made - 1, 20));
  }
}
