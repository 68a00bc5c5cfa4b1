// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.step;

import io.signaltracker.crawler.store.Change;
import io.signaltracker.crawler.store.ChangeLog;
import io.signaltracker.crawler.store.Database;
import io.signaltracker.indexer.store.Followers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes one step along the change log, batch by batch. Not thread-safe. */
final class Follower {

  /** Small enough for a short transaction, large enough to keep all cores reading. */
  private static final int BATCH = 64;

  private final Database database;
  private final ChangeLog log;
  private final Followers followers;
  private final Step step;

  Follower(Database database, ChangeLog log, Step step) {
    this.database = database;
    this.log = log;
    this.followers = new Followers(database);
    this.step = step;
  }

  String name() {
    return step.name();
  }

  /** The last change that the step has applied. */
  long sequence() {
    return followers.sequence(step.name());
  }

  /** Number of changes that are still to be looked at. */
  long pending() {
    return followers.pending(sequence(), step.kinds());
  }

  /**
   * Applies the next batch.
   *
   * @return number of changes applied; -1 when there was nothing left
   */
  int next() {
    List<Change> batch = log.after(sequence(), BATCH);
    if (batch.isEmpty()) {
      return -1;
    }
    List<Change> followed =
        batch.stream().filter(change -> step.kinds().contains(change.kind())).toList();
    Runnable write = step.prepare(distinct(followed));
    database.inTransaction(() -> {
      write.run();
      followers.advance(step.name(), batch.getLast().sequence());
    });
    return followed.size();
  }

  /** To be called when there was nothing left. */
  void atTheEnd() {
    step.atTheEnd();
  }

  /** Each thing once: a step looks at its present state, however often it changed. */
  private static List<Change> distinct(List<Change> changes) {
    Map<String, Change> last = new LinkedHashMap<>();
    changes.forEach(change -> last.putIfAbsent(change.kind() + " " + change.id(), change));
    return List.copyOf(last.values());
  }
}
