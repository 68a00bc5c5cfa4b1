// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.store;

import io.signaltracker.crawler.article.Article;
import io.signaltracker.crawler.article.ArticleStore;
import io.signaltracker.crawler.article.Withdrawals;
import io.signaltracker.crawler.store.Database;
import io.signaltracker.indexer.annotate.AnnotatedArticle;
import io.signaltracker.indexer.annotate.AnnotatedArticles;
import io.signaltracker.indexer.claim.Claim;
import io.signaltracker.indexer.entity.Mention;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** What was read in each version of an article. */
public final class Readings implements AnnotatedArticles {

  private final Database database;
  private final ArticleStore articles;
  private final Withdrawals withdrawals;

  public Readings(Database database, ArticleStore articles) {
    this.database = database;
    this.articles = articles;
    this.withdrawals = new Withdrawals(database, articles);
  }

  @Override
  public Optional<AnnotatedArticle> find(String articleId) {
    return articles.find(articleId).filter(this::isThere).map(this::withReading);
  }

  @Override
  public Optional<AnnotatedArticle> find(String articleId, int version) {
    return articles.version(articleId, version).filter(this::isThere).map(this::withReading);
  }

  private boolean isThere(Article article) {
    return withdrawals.find(article.id()).isEmpty();
  }

  /** An article that was not read yet has no mentions and claims. */
  private AnnotatedArticle withReading(Article article) {
    return database
        .jdbc()
        .sql(
            """
            select mentions, claims, degraded from reading
            where article_id = :article and version = :version
            """)
        .param("article", article.id())
        .param("version", article.version())
        .query((row, i) -> annotated(article, row))
        .optional()
        .orElseGet(() -> new AnnotatedArticle(article, List.of(), List.of(), null));
  }

  private static AnnotatedArticle annotated(Article article, ResultSet row) throws SQLException {
    return new AnnotatedArticle(
        article,
        Body.readList(row.getString("mentions"), Mention.class),
        // What a page allows may have changed since.
        Body.readList(row.getString("claims"), Claim.class).stream()
            .map(claim -> claim.shown(article.rights()::shown))
            .toList(),
        row.getString("degraded"));
  }

  /** Whether some version of the article was read. */
  public boolean isRead(String articleId) {
    return database
        .jdbc()
        .sql("select 1 from reading where article_id = :article limit 1")
        .param("article", articleId)
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  /** Forgets what was read in the versions before one; to be called in a transaction. */
  public void forgetBefore(String articleId, int version) {
    database
        .jdbc()
        .sql("delete from reading where article_id = :article and version < :version")
        .param("article", articleId)
        .param("version", version)
        .update();
  }

  /**
   * Keeps a reading; to be called in a transaction.
   *
   * @param annotator version of the annotator that read it
   */
  public void save(AnnotatedArticle annotated, String annotator) {
    database
        .jdbc()
        .sql(
            """
            insert into reading (article_id, version, annotator, degraded, mentions, claims)
            values (:article, :version, :annotator, :degraded, :mentions, :claims)
            on conflict (article_id, version) do update set annotator = excluded.annotator,
              degraded = excluded.degraded, mentions = excluded.mentions, claims = excluded.claims
            """)
        .param("article", annotated.article().id())
        .param("version", annotated.article().version())
        .param("annotator", annotator)
        .param("degraded", annotated.degraded())
        .param("mentions", Body.of(annotated.mentions()))
        .param("claims", Body.of(annotated.claims()))
        .update();
  }
}
