// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.news;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which names are in the news more than they used to be. Thread-safe, read-only. */
public interface Bursts {

  /**
   * The bursts of one day, the greatest first.
   *
   * @param day complete days only are told of: where it is not over yet, or null, the last complete
   *     one is taken
   * @param most length of the list
   */
  BurstDay of(@Nullable LocalDate day, int most);

  /** The bursts of the last day that was complete at a moment; null is now. */
  default BurstDay asOf(@Nullable Instant moment, int most) {
    return of(
        moment == null
            ? null
            : LocalDate.ofInstant(moment.plusMillis(1), ZoneOffset.UTC).minusDays(1),
        most);
  }

  /**
   * What there is to tell of a day.
   *
   * @param baseline complete days on record before it, at most 28
   * @param enough whether these are enough to tell a burst; where not, there are none
   */
  record BurstDay(LocalDate day, int baseline, boolean enough, List<Burst> bursts) {

    public BurstDay {
      bursts = List.copyOf(bursts);
    }
  }
}
