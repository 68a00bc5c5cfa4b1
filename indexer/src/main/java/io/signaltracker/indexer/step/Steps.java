// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.step;

import io.signaltracker.crawler.store.ChangeLog;
import io.signaltracker.crawler.store.Database;
import java.util.List;

/** All steps, in the order in which they hand over. Not thread-safe. */
public final class Steps {

  private final List<Follower> followers;
  private final Follower read;
  private final Follower news;
  private final FillIndex fillIndex;

  public Steps(
      Database database,
      ChangeLog log,
      DeriveEvents derive,
      ReadArticles read,
      FoldStories fold,
      ClusterNews news,
      FillIndex fillIndex) {
    this.read = new Follower(database, log, read);
    this.followers =
        List.of(new Follower(database, log, derive), this.read, new Follower(database, log, fold));
    this.news = new Follower(database, log, news);
    this.fillIndex = fillIndex;
  }

  /**
   * Takes every step to the end of the log, the news last: nothing else waits for them. An index
   * that a kill has left behind is filled first: new names look there for the articles that were
   * read without them.
   */
  public void toTheEnd(IndexProgress progress) {
    if (fillIndex.isBehind(read.sequence())) {
      fill(progress);
    }
    followers.forEach(follower -> follow(follower, progress));
    fill(progress);
    follow(news, progress);
  }

  private static void follow(Follower follower, IndexProgress progress) {
    long known = follower.pending();
    long done = 0;
    if (known > 0) {
      progress.at(follower.name(), done, known);
    }
    for (int applied = follower.next(); applied >= 0; applied = follower.next()) {
      done += applied;
      if (applied > 0) {
        progress.at(follower.name(), done, Math.max(done, known));
      }
    }
    follower.atTheEnd();
  }

  private void fill(IndexProgress progress) {
    long known = fillIndex.pending();
    long done = 0;
    if (known > 0) {
      progress.at("index", done, known);
    }
    for (int applied = fillIndex.next(); applied >= 0; applied = fillIndex.next()) {
      done += applied;
      progress.at("index", done, Math.max(done, known));
    }
  }
}
