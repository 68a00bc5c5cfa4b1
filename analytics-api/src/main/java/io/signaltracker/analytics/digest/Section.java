// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.digest;

import java.util.Locale;

/** The parts of an edition, strongest first. */
public enum Section {
  /** Stories that turned confirmed. */
  RESOLVED("Resolved"),
  /** Models that appeared without a maker. */
  NEWLY_ANONYMOUS("Newly anonymous"),
  /** Stories whose state or candidate changed otherwise. */
  CHANGED("Changed"),
  /** What happened at the head of the boards. */
  RANK_MOVES("Rank moves");

  private final String title;

  Section(String title) {
    this.title = title;
  }

  /** As a heading. */
  public String title() {
    return title;
  }

  /** In the middle of a sentence. */
  String inSentence() {
    return title.toLowerCase(Locale.ROOT);
  }
}
