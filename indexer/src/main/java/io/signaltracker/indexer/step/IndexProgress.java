// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.step;

/** Told how far the steps have come. */
public interface IndexProgress {

  /** Says nothing. */
  IndexProgress NONE = (step, done, known) -> {};

  /**
   * @param step "events", "read", "fold", "index" or "news"
   * @param done changes that the step has applied in this run
   * @param known changes that it knows of in this run, done ones included
   */
  void at(String step, long done, long known);
}
