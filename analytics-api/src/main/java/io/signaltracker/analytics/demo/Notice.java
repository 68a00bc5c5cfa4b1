// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.demo;

/** What every page's footer says about itself. */
final class Notice {
  static final String OF_THE_WEB =
      "Part of Signal Tracker's demo web: nothing here is a real site.";

  private static final String RECORDED =
      "part of Signal Tracker's demo web. Events and dates are from the public record.";
  private static final String INVENTED =
      "part of Signal Tracker's demo web. This page reports nothing that happened; its wording, and"
          + " any company that you do not know, are made up.";

  private Notice() {}

  /**
   * @param what what is invented, e.g. "Invented outlet"
   * @param recorded whether the page tells recorded events
   */
  static String of(String what, boolean recorded) {
    return what + ": " + (recorded ? RECORDED : INVENTED);
  }
}
