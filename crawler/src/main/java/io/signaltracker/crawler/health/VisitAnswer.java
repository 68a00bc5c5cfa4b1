// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.health;

/** What one visit to an announcer came to. */
public enum VisitAnswer {
  /** Content with something that we did not know. */
  NEW,
  /** Content that we knew. */
  NOTHING_NEW,
  /** 304. */
  NOT_MODIFIED,
  /** A page where a feed was. */
  HTML,
  /** robots.txt says no. */
  FORBIDDEN,
  FAILED;

  /** Whether the server gave what was asked for. */
  boolean isContent() {
    return this == NEW || this == NOTHING_NEW || this == NOT_MODIFIED;
  }
}
