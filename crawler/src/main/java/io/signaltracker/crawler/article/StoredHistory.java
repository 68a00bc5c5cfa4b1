// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.article;

import io.signaltracker.crawler.article.Threads.Place;
import io.signaltracker.crawler.article.Withdrawals.Withdrawal;
import io.signaltracker.crawler.store.Database;
import java.util.List;
import java.util.Optional;

/** The history as it is stored. */
public final class StoredHistory implements ArticleHistory {

  private static final int MOST_ANSWERS = 200;

  private final ArticleStore articles;
  private final Threads threads;
  private final Withdrawals withdrawals;

  public StoredHistory(Database database, ArticleStore articles) {
    this.articles = articles;
    this.threads = new Threads(database);
    this.withdrawals = new Withdrawals(database, articles);
  }

  @Override
  public List<ArticleVersion> versions(String articleId) {
    return articles.history(articleId);
  }

  @Override
  public Optional<Withdrawal> withdrawal(String articleId) {
    return withdrawals.find(articleId);
  }

  @Override
  public Optional<Place> place(String articleId) {
    return threads.placeOf(articleId);
  }

  @Override
  public List<Article> answers(String articleId) {
    return threads.answersTo(articleId).stream()
        .limit(MOST_ANSWERS)
        .filter(id -> withdrawal(id).isEmpty())
        .flatMap(id -> articles.find(id).stream())
        .toList();
  }
}
