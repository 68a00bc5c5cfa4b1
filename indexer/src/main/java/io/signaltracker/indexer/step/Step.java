// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.step;

import io.signaltracker.crawler.store.Change;
import java.util.List;
import java.util.Set;

/** Turns changes of some kinds into rows. Called by one thread at a time. */
interface Step {

  /** Stable; the step's place in the log is kept under it. */
  String name();

  /** The kinds of change it follows. */
  Set<Change.Kind> kinds();

  /**
   * Does the slow part.
   *
   * @param changes in order, without repeats
   * @return writes the rows; run once, in the transaction that moves the step's place
   */
  Runnable prepare(List<Change> changes);

  /** Does what is due when the end of the log was reached; may be cut short and called again. */
  default void atTheEnd() {}
}
