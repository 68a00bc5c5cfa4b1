// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.batch;

/** What a file of cases asks. */
public enum CaseKind {
  /** May this crawler fetch this URL by this robots.txt? */
  ROBOTS,
  /** What is this URL in the one spelling that is kept, or what does this link lead to? */
  URL,
  /** Which moment does this date mean? */
  DATE,
  /** In which encoding is this page? */
  CHARSET,
  /** May this address be connected to? */
  SSRF
}
