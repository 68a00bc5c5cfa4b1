// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.demo;

import java.util.Locale;

/** What a page's footer says about how far to believe it. */
enum Notice {
  /** It tells recorded events in invented words. */
  RECORDED("Events and dates are from the public record."),
  /** It is there for company. */
  INVENTED("This page reports nothing real."),
  /** It lies, as look-alike sites do. */
  UNTRUE("What it says about itself is untrue.");

  static final String OF_THE_WEB =
      "Part of Signal Tracker's demo web: nothing here is a real site.";

  private final String words;

  Notice(String words) {
    this.words = words;
  }

  /** What the setting {@code facts} of an outlet or page names. */
  static Notice named(String facts) {
    return valueOf(facts.toUpperCase(Locale.ROOT));
  }

  /**
   * The footer's sentence.
   *
   * @param what what is invented, e.g. "Invented outlet"
   */
  String about(String what) {
    return what + ": part of Signal Tracker's demo web. " + words;
  }
}
