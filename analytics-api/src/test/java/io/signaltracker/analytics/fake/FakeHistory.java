// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.fake;

import io.signaltracker.crawler.article.Article;
import io.signaltracker.crawler.article.ArticleHistory;
import io.signaltracker.crawler.article.ArticleVersion;
import io.signaltracker.crawler.article.Threads.Place;
import io.signaltracker.crawler.article.Withdrawals.Withdrawal;
import io.signaltracker.indexer.annotate.AnnotatedArticle;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One version of each invented article but for a3, which was corrected; one article is gone. */
record FakeHistory(FakeArticles articles) implements ArticleHistory {

  @Override
  public List<ArticleVersion> versions(String articleId) {
    return articles.find(articleId).stream()
        .map(AnnotatedArticle::article)
        .flatMap(article ->
            articleId.equals("a3")
                ? Stream.of(seen(article), seen(corrected(article)))
                : Stream.of(seen(article)))
        .toList();
  }

  private static ArticleVersion seen(Article article) {
    return new ArticleVersion(
        article, article.firstSeenAt().plusSeconds(3600L * (article.version() - 1)));
  }

  private static Article corrected(Article article) {
    return new Article(
        article.id(),
        article.url(),
        article.sourceId(),
        article.sourceName(),
        article.sourceType(),
        "Corrected: " + article.title(),
        article.author(),
        article.text() + "\n\nCorrection: we had <b>the wrong day</b>.",
        article.language(),
        article.publishedAt(),
        article.publishedBy(),
        article.modifiedAt(),
        article.firstSeenAt(),
        2,
        article.copyOf(),
        article.image(),
        article.rights());
  }

  @Override
  public Optional<Withdrawal> withdrawal(String articleId) {
    return articleId.equals("withdrawn")
        ? Optional.of(new Withdrawal("deleted", Instant.parse("2026-04-09T10:00:00Z")))
        : Optional.empty();
  }

  @Override
  public Optional<Place> place(String articleId) {
    return articleId.equals("a4") ? Optional.of(new Place("a3", "a1")) : Optional.empty();
  }

  @Override
  public List<Article> answers(String articleId) {
    return articleId.equals("a3")
        ? articles.find("a4").map(read -> read.article()).stream().toList()
        : List.of();
  }
}
