// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.api.parameters;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Reads a date or a time as a client writes it. */
final class Moment {

  static final String EXPECTED = "a date such as 2026-04-09 or a time such as 2026-04-09T12:00:00Z";

  private static final int LAST_YEAR = 9999;

  private Moment() {}

  /** A date means its first moment in UTC. */
  static Instant from(String given) {
    return isDate(given) ? firstOf(LocalDate.parse(given)) : time(given);
  }

  /** A date means its last moment in UTC. */
  static Instant until(String given) {
    return isDate(given) ? firstOf(LocalDate.parse(given).plusDays(1)).minusMillis(1) : time(given);
  }

  private static boolean isDate(String given) {
    return given.length() == "2026-04-09".length();
  }

  private static Instant firstOf(LocalDate date) {
    return date.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  // Years beyond four digits overflow the milliseconds that indexes and databases keep.
  private static Instant time(String given) {
    OffsetDateTime time = OffsetDateTime.parse(given);
    if (time.getYear() < 0 || time.getYear() > LAST_YEAR) {
      throw new DateTimeException("Year out of range: " + time.getYear());
    }
    return time.toInstant();
  }
}
