// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.story;

import java.util.Locale;

/** Where the question "who made this?" stands. */
public enum LifecycleState {
  ANONYMOUS,
  SPECULATED,
  REPORTED,
  CONFIRMED,
  DENIED,
  DISPUTED,
  RETRACTED,
  SUPERSEDED;

  /** The lower-case word used in files, tables, API and pages. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
