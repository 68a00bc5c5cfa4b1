// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.health;

import java.util.Locale;

/** How a source is doing, in one word. */
public enum HealthState {
  HEALTHY,
  /** Not visited yet. */
  WAITING,
  /** Answers, but has given nothing new for far longer than usual. */
  QUIET,
  /** Gives far more than usual. */
  OVER_PRODUCING,
  /** A page where a feed was. */
  NOT_A_FEED,
  FAILING,
  /** robots.txt says no. */
  FORBIDDEN,
  /** Held by the operator. */
  PAUSED;

  /** Whether an operator need not look. */
  public boolean isWell() {
    return this == HEALTHY || this == WAITING || this == PAUSED;
  }

  /** The lower-case words used in the API and on pages. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
