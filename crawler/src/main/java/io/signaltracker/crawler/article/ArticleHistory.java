// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.article;

import io.signaltracker.crawler.article.Threads.Place;
import io.signaltracker.crawler.article.Withdrawals.Withdrawal;
import java.util.List;
import java.util.Optional;

/** What is known of articles beyond their present text. Thread-safe, read-only. */
public interface ArticleHistory {

  /** The versions that are kept, from the first to the current one; empty for an unknown id. */
  List<ArticleVersion> versions(String articleId);

  /** Whether, when and why an article was withdrawn. */
  Optional<Withdrawal> withdrawal(String articleId);

  /** Where a forum post stands in its thread; empty for what is no answer. */
  Optional<Place> place(String articleId);

  /** The stored answers to a post, in the order of their publication; at most 200. */
  List<Article> answers(String articleId);
}
