// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.claim;

/** How sure the sentence is, judged by the sentence and not by hindsight; weakest first. */
public enum ClaimStatus {
  /** The relation is negated: denied, ruled out, corrected. */
  DENIED,
  /** Hedged, guessed, rumoured. */
  SPECULATED,
  /** Stated flatly by someone who is not the maker. */
  REPORTED,
  /** Said by the maker or the hosting venue, or said to be confirmed. */
  CONFIRMED
}
