// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler;

/** Is told how far a crawl is; called from the crawl's own thread, so keep it short. */
@FunctionalInterface
public interface CrawlProgress {

  /** Nobody watches. */
  CrawlProgress NONE = (stage, done, known) -> {};

  /**
   * Takes the state of a crawl.
   *
   * @param stage what is under way, e.g. "crawl"
   * @param done URLs settled so far
   * @param known URLs known so far that this crawl must settle; grows while it runs
   */
  void at(String stage, long done, long known);
}
