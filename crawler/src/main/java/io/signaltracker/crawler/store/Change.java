// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.store;

/**
 * One entry of the change log: something that derived data (index, stories) must look at again.
 *
 * @param sequence strictly increasing in commit order, from 1
 * @param kind what changed
 * @param id the id within that kind
 */
public record Change(long sequence, Kind kind, String id) {

  /** What can change. */
  public enum Kind {
    /** An article was stored or got a new version. */
    ARTICLE,
    /** A board or catalogue snapshot was stored. */
    SNAPSHOT,
    /** An article's mentions and claims were (re)written. */
    ANNOTATION,
    /** A claim was read, or is read no longer. */
    CLAIM,
    /** A board or catalogue event was derived, or is derived no longer. */
    EVENT,
    /** A story was folded anew and differs from before, or is none any more. */
    STORY,
    /** A claim or an event joined or left a story. */
    MEMBERSHIP
  }
}
