// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.fetch;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The {@code Cache-Control} header of an answer (RFC 9111 section 5.2.2). */
final class CacheControl {

  private static final long LONGEST_SECONDS = Duration.ofDays(365).toSeconds();

  private CacheControl() {}

  /** How long the answer is fresh, at most a year; null where that is not said or not wanted. */
  static @Nullable Duration freshFor(@Nullable String header) {
    @Nullable Duration fresh = null;
    for (String part : header == null ? new String[0] : header.split(",")) {
      String directive = part.strip().toLowerCase(Locale.ROOT);
      if (directive.startsWith("no-cache") || directive.equals("no-store")) {
        return null;
      }
      if (directive.startsWith("max-age=")) {
        fresh = seconds(directive.substring("max-age=".length()).replace("\"", "").strip());
      }
    }
    return fresh;
  }

  private static @Nullable Duration seconds(String digits) {
    boolean number =
        !digits.isEmpty()
            && digits.length() <= 18
            && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    return number ? Duration.ofSeconds(Math.min(LONGEST_SECONDS, Long.parseLong(digits))) : null;
  }
}
