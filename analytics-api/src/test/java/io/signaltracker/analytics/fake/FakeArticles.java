// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.fake;

import io.signaltracker.indexer.annotate.AnnotatedArticle;
import io.signaltracker.indexer.annotate.AnnotatedArticles;
import java.util.List;
import java.util.Optional;

/** The invented articles, one version each. */
public record FakeArticles(List<AnnotatedArticle> articles) implements AnnotatedArticles {

  @Override
  public Optional<AnnotatedArticle> find(String articleId) {
    if (articleId.equals("broken")) {
      throw new IllegalStateException("secret: jdbc:sqlite:/somewhere/signal.db");
    }
    return articles.stream().filter(read -> read.article().id().equals(articleId)).findFirst();
  }

  @Override
  public Optional<AnnotatedArticle> find(String articleId, int version) {
    return find(articleId).filter(read -> read.article().version() == version);
  }
}
