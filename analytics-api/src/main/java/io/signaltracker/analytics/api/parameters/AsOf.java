// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.api.parameters;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The moment to look from.
 *
 * @param moment only what was known by then counts; the end of the day where a date was given
 * @param given as the reader wrote it, for links and forms
 */
public record AsOf(Instant moment, String given) {

  /** The earlier of two bounds, neither of which is included; null where there is none. */
  static @Nullable Instant earlier(@Nullable Instant before, @Nullable AsOf asof) {
    Instant end = asof == null ? null : asof.moment().plusMillis(1);
    return before == null || (end != null && end.isBefore(before)) ? end : before;
  }

  /** Reads a date (its whole day counts) or a time. */
  public static AsOf parse(String given) {
    return new AsOf(Moment.until(given), given);
  }
}
