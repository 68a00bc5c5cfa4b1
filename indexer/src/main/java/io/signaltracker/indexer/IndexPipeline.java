// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer;

import io.signaltracker.crawler.store.ChangeLog;
import io.signaltracker.crawler.store.Database;
import io.signaltracker.indexer.index.SearchIndex;
import io.signaltracker.indexer.step.IndexProgress;
import io.signaltracker.indexer.step.Steps;
import io.signaltracker.indexer.store.Followers;
import java.util.concurrent.locks.ReentrantLock;

/**
 * From the crawler's facts to stories and the index: the module's front door. Thread-safe: runs
 * take turns.
 */
public final class IndexPipeline {

  private final Database database;
  private final ChangeLog log;
  private final SearchIndex index;
  private final Steps steps;
  private final ReentrantLock turn = new ReentrantLock();

  public IndexPipeline(Database database, ChangeLog log, SearchIndex index, Steps steps) {
    this.database = database;
    this.log = log;
    this.index = index;
    this.steps = steps;
  }

  /** Applies everything that changed since the last run, in order, to the end of the log. */
  public void catchUp(IndexProgress progress) {
    turn.lock();
    try {
      steps.toTheEnd(progress);
    } finally {
      turn.unlock();
    }
  }

  /**
   * Forgets everything derived and makes it again. The index goes first: were it left behind by a
   * kill, it would keep what is not made again.
   */
  public void rebuild(IndexProgress progress) {
    turn.lock();
    try {
      index.clear();
      new Followers(database).forgetEverything();
      steps.toTheEnd(progress);
    } finally {
      turn.unlock();
    }
  }

  /** Number of changes that the index has not seen yet. */
  public long lag() {
    return Math.max(0, log.last() - index.committedSequence());
  }
}
