// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.step;

import io.signaltracker.crawler.store.ChangeLog;
import io.signaltracker.crawler.store.Database;
import java.util.List;

/** All steps, in the order in which they hand over. Not thread-safe. */
public final class Steps {

  private final List<Follower> followers;
  private final FillIndex fillIndex;

  public Steps(
      Database database,
      ChangeLog log,
      DeriveEvents derive,
      ReadArticles read,
      FoldStories fold,
      FillIndex fillIndex) {
    this.followers =
        List.of(
            new Follower(database, log, derive),
            new Follower(database, log, read),
            new Follower(database, log, fold));
    this.fillIndex = fillIndex;
  }

  /**
   * Takes every step to the end of the log. The index is filled before the others too: new names
   * look there for the articles that mention them.
   */
  public void toTheEnd(IndexProgress progress) {
    fill(progress);
    followers.forEach(follower -> follow(follower, progress));
    fill(progress);
  }

  private static void follow(Follower follower, IndexProgress progress) {
    long known = follower.pending();
    long done = 0;
    int applied = follower.next();
    while (applied >= 0) {
      done += applied;
      progress.at(follower.name(), done, Math.max(done, known));
      applied = follower.next();
    }
  }

  private void fill(IndexProgress progress) {
    long known = fillIndex.pending();
    long done = 0;
    int applied = fillIndex.next();
    while (applied >= 0) {
      done += applied;
      progress.at("index", done, Math.max(done, known));
      applied = fillIndex.next();
    }
  }
}
