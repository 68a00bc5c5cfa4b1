// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.rights;

import java.util.Locale;

/** Why a page is not kept as an article at all. */
public enum Refusal {
  /** It asks not to be listed. */
  NOINDEX,
  /** The time is past until which it wanted to be listed. */
  UNAVAILABLE;

  /** The word that it is counted under. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
