// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.index;

import java.util.Locale;

/** What a search can find. */
public enum HitKind {
  ARTICLE,
  CLAIM,
  EVENT,
  STORY;

  /** The lower-case word used in files, tables, API and pages. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
