// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler;

import io.signaltracker.crawler.Reading.Post;
import io.signaltracker.crawler.Reading.Withdrawn;
import io.signaltracker.crawler.article.Article;
import io.signaltracker.crawler.article.ArticleStore;
import io.signaltracker.crawler.article.SaveResult;
import io.signaltracker.crawler.article.Threads;
import io.signaltracker.crawler.article.Withdrawals;
import io.signaltracker.crawler.store.Database;
import java.time.Instant;

/** Stores articles and takes them back, and of posts keeps what their forum says of them. */
final class PostStore {

  private final ArticleStore articles;
  private final Threads threads;
  private final Withdrawals withdrawals;

  PostStore(Database database, ArticleStore articles) {
    this.articles = articles;
    this.threads = new Threads(database);
    this.withdrawals = new Withdrawals(database, articles);
  }

  Outcome save(Article article) {
    return Outcome.of(saveAndLift(article));
  }

  /** What can be read again is not withdrawn any more. */
  private SaveResult saveAndLift(Article article) {
    SaveResult saved = articles.save(article);
    if (saved instanceof SaveResult.NewVersion) {
      withdrawals.lift(article.id());
    }
    return saved;
  }

  Outcome save(Post post) {
    SaveResult saved = saveAndLift(post.article());
    threads.put(post.article().id(), post.place());
    return Outcome.of(saved);
  }

  void withdrawOverdue(Instant now) {
    withdrawals.withdrawOverdue(now);
  }

  Outcome withdraw(Withdrawn gone, Instant at) {
    return withdrawals.withdraw(gone.articleId(), gone.reason(), at)
        ? new Outcome.Rejected("withdrawn: " + gone.reason())
        : new Outcome.Rejected(gone.reason());
  }
}
