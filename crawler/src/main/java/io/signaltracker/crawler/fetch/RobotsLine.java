// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.fetch;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One line of a robots.txt. */
record RobotsLine(Key key, String value) {

  /** Longer lines are no rules (as browsers' URLs end at two kibibytes, eight times that). */
  private static final int MAX_LENGTH = 16 * 1024;

  /** A day; what goes beyond means "stay away" as much. */
  private static final double MOST_SECONDS = 86_400;

  enum Key {
    USER_AGENT,
    ALLOW,
    DISALLOW,
    CRAWL_DELAY,
    CONTENT_SIGNAL,
    CONTENT_USAGE,
    OTHER
  }

  /** With the misspellings that robots.txt readers agree to forgive. */
  private static final Map<String, Key> KEYS =
      Map.ofEntries(
          Map.entry("user-agent", Key.USER_AGENT),
          Map.entry("useragent", Key.USER_AGENT),
          Map.entry("user agent", Key.USER_AGENT),
          Map.entry("allow", Key.ALLOW),
          Map.entry("disallow", Key.DISALLOW),
          Map.entry("dissallow", Key.DISALLOW),
          Map.entry("dissalow", Key.DISALLOW),
          Map.entry("disalow", Key.DISALLOW),
          Map.entry("diasllow", Key.DISALLOW),
          Map.entry("disallaw", Key.DISALLOW),
          Map.entry("crawl-delay", Key.CRAWL_DELAY),
          Map.entry("crawldelay", Key.CRAWL_DELAY),
          Map.entry("crawl delay", Key.CRAWL_DELAY),
          Map.entry("content-signal", Key.CONTENT_SIGNAL),
          Map.entry("content-usage", Key.CONTENT_USAGE));

  private static final RobotsLine NOTHING = new RobotsLine(Key.OTHER, "");

  static RobotsLine parse(String line) {
    int comment = line.indexOf('#');
    String text = (comment < 0 ? line : line.substring(0, comment)).strip();
    if (text.isEmpty() || text.length() > MAX_LENGTH) {
      return NOTHING;
    }
    int colon = text.indexOf(':');
    int end = colon < 0 ? blank(text) : colon;
    if (end <= 0) {
      return NOTHING;
    }
    Key key = KEYS.getOrDefault(text.substring(0, end).strip().toLowerCase(Locale.ROOT), Key.OTHER);
    return key == Key.OTHER ? NOTHING : new RobotsLine(key, text.substring(end + 1).strip());
  }

  /** Where a line has no colon, "key value" with one blank between is understood as well. */
  private static int blank(String text) {
    String[] words = text.split("[ \\t]+", -1);
    return words.length == 2 ? words[0].length() : -1;
  }

  /** The product token that a name starts with, in lower case (RFC 9309 section 2.2.1). */
  static String token(String name) {
    int end = 0;
    while (end < name.length() && isToken(name.charAt(end))) {
      end++;
    }
    return name.substring(0, end).toLowerCase(Locale.ROOT);
  }

  private static boolean isToken(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '-' || c == '_' || isDigit(c);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** A pause in seconds, perhaps with a fraction; null where it is none. */
  static @Nullable Duration seconds(String value) {
    try {
      double seconds = Double.parseDouble(value);
      return seconds >= 0
          ? Duration.ofMillis(Math.round(Math.min(seconds, MOST_SECONDS) * 1000))
          : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
