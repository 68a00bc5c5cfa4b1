// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.rights;

/** Preferences by purpose, as in {@code search=yes, ai-train=no}. Stateless. */
final class Preferences {

  private Preferences() {}

  /**
   * Whether a purpose is refused.
   *
   * @param value in lower case
   */
  static boolean refuses(String value, String purpose) {
    for (String part : value.split("[,;]")) {
      String[] pair = part.strip().split("=", 2);
      boolean no =
          pair.length == 2 && (pair[1].strip().equals("n") || pair[1].strip().equals("no"));
      if (no && pair[0].strip().equals(purpose)) {
        return true;
      }
    }
    return false;
  }
}
