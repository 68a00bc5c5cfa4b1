// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.fetch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** The {@code Retry-After} header: seconds or an HTTP date (RFC 9110 section 10.2.3). */
final class RetryAfter {

  private RetryAfter() {}

  /** How long to stay away, at most a day; null where absent or not understood. */
  static @Nullable Duration parse(@Nullable String header, Instant now) {
    if (header == null || header.isBlank()) {
      return null;
    }
    String value = header.strip();
    return value.chars().allMatch(c -> c >= '0' && c <= '9') ? seconds(value) : until(value, now);
  }

  private static Duration seconds(String digits) {
    return digits.length() > 9
        ? PolitenessGate.MAX_HOLD
        : capped(Duration.ofSeconds(Long.parseLong(digits)));
  }

  private static @Nullable Duration until(String date, Instant now) {
    try {
      Instant at = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date));
      Duration left = Duration.between(now, at);
      return left.isNegative() ? Duration.ZERO : capped(left);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static Duration capped(Duration asked) {
    return asked.compareTo(PolitenessGate.MAX_HOLD) > 0 ? PolitenessGate.MAX_HOLD : asked;
  }
}
