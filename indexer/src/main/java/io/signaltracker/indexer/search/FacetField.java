// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.search;

import java.util.Locale;

/** What hits are counted by. */
public enum FacetField {
  KIND,
  SOURCE,
  TYPE,
  STATUS,
  ENTITY,
  STORY,
  LANGUAGE;

  /** The lower-case word used in files, tables, API and pages. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
