// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * The days of a story on a slider.
 *
 * @param first on which it was seen first
 * @param most number of the last, on which the newest evidence came; the first is 0
 * @param at number of the one that is looked from
 */
public record Days(LocalDate first, long most, long at) {

  static Days of(Instant first, Instant last, Instant at) {
    long most = ChronoUnit.DAYS.between(day(first), day(last));
    return new Days(
        day(first), most, Math.clamp(ChronoUnit.DAYS.between(day(first), day(at)), 0, most));
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }
}
