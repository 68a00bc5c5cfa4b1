// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.frontier;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How often an announcer gives something new, as far back as its visits are looked at.
 *
 * @param since the first of these visits
 * @param news how many of them gave something new
 */
public record Rhythm(Instant since, int news) {

  /** How many looks there are between two news, on average. */
  private static final int LOOKS = 4;

  /** How much slower than the source's own setting a quiet announcer may become. */
  private static final int SLOWEST = 4;

  /** Of an announcer that is looked at for the first time. */
  public static Rhythm begins(Instant now) {
    return new Rhythm(now, 0);
  }

  /**
   * How long to wait: a quarter of the average time between two news, the silence since the last
   * included; between the source's setting and four times that.
   *
   * @param poll the source's setting
   * @param freshFor how long the server says that its answer stays as it is ({@code Cache-Control},
   *     RFC 9111 section 5.2.2.1); honoured within the same bounds, null where it says nothing
   */
  public Duration interval(Duration poll, @Nullable Duration freshFor, Instant now) {
    Duration average = Duration.between(since, now).dividedBy(Math.max(1, news));
    Duration own = average.dividedBy(LOOKS);
    Duration wanted = freshFor != null && freshFor.compareTo(own) > 0 ? freshFor : own;
    Duration slowest = poll.multipliedBy(SLOWEST);
    if (wanted.compareTo(poll) < 0) {
      return poll;
    }
    return wanted.compareTo(slowest) > 0 ? slowest : wanted;
  }
}
