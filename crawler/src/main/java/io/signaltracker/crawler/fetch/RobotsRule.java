// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.fetch;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One allowing or forbidding rule of a robots.txt.
 *
 * @param written as the file has it
 * @param pattern a path from its start, escaped; {@code *} stands for any characters and a {@code
 *     $} at the end for the path's end (RFC 9309 section 2.2.3)
 */
record RobotsRule(String written, String pattern, boolean allow) {

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  static RobotsRule of(String written, boolean allow) {
    boolean anchored = written.endsWith("$");
    String start = anchored ? written.substring(0, written.length() - 1) : written;
    String pattern = escaped(start).replace("$", "%24") + (anchored ? "$" : "");
    return new RobotsRule(written, pattern, allow);
  }

  /** RFC 9309 section 2.2.2: the most octets, and the allowing one of two alike. */
  boolean outweighs(@Nullable RobotsRule other) {
    return other == null
        || pattern.length() > other.pattern.length()
        || pattern.length() == other.pattern.length() && allow && !other.allow;
  }

  /**
   * Whether the path starts with what the pattern describes.
   *
   * <p>Greedy from the left with one place to fall back to, so at worst the product of both
   * lengths; no pattern makes it explode.
   */
  boolean matches(String path) {
    if (literals() > path.length()) {
      return false;
    }
    boolean anchored = pattern.endsWith("$");
    String wanted = anchored ? pattern.substring(0, pattern.length() - 1) : pattern + "*";
    int p = 0;
    int w = 0;
    int star = -1;
    int resume = 0;
    while (p < path.length()) {
      if (w < wanted.length() && wanted.charAt(w) == '*') {
        if (w == wanted.length() - 1) {
          return true;
        }
        star = w++;
        resume = p;
      } else if (w < wanted.length() && wanted.charAt(w) == path.charAt(p)) {
        w++;
        p++;
      } else if (star >= 0) {
        w = star + 1;
        p = ++resume;
      } else {
        return false;
      }
    }
    while (w < wanted.length() && wanted.charAt(w) == '*') {
      w++;
    }
    return w == wanted.length();
  }

  private long literals() {
    return pattern.chars().filter(c -> c != '*').count() - (pattern.endsWith("$") ? 1 : 0);
  }

  /** What rules are compared with: path and query as written, without the fragment. */
  static String pathOf(String url) {
    int scheme = url.indexOf("://");
    int from = scheme < 0 ? 0 : scheme + 3;
    int hash = url.indexOf('#', from);
    String rest = hash < 0 ? url.substring(from) : url.substring(from, hash);
    int path = first(rest, '/', '?');
    if (path < 0) {
      return "/";
    }
    String found = rest.substring(path);
    return escaped(found.startsWith("/") ? found : "/" + found)
        .replace("*", "%2A")
        .replace("$", "%24");
  }

  private static int first(String text, char one, char other) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == one || text.charAt(i) == other) {
        return i;
      }
    }
    return -1;
  }

  /**
   * RFC 9309 section 2.2.2: octets beyond ASCII as escapes, what needs no escape without one, the
   * other escapes in upper case.
   */
  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      int next = i + Character.charCount(c);
      if (c == '%' && isEscape(text, i)) {
        next = i + 3;
        escaped.append(unescaped(text.substring(i, next)));
      } else if (c > 0x7f) {
        for (byte octet : text.substring(i, next).getBytes(StandardCharsets.UTF_8)) {
          escaped.append('%').append(HEX.toHexDigits(octet));
        }
      } else {
        escaped.appendCodePoint(c);
      }
      i = next;
    }
    return escaped.toString();
  }

  private static boolean isEscape(String text, int at) {
    return at + 2 < text.length()
        && HexFormat.isHexDigit(text.charAt(at + 1))
        && HexFormat.isHexDigit(text.charAt(at + 2));
  }

  private static String unescaped(String escape) {
    char c = (char) HexFormat.fromHexDigits(escape, 1, 3);
    boolean unreserved = c < 0x7f && (Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0);
    return unreserved ? String.valueOf(c) : escape.toUpperCase(Locale.ROOT);
  }
}
