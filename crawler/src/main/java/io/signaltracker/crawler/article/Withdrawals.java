// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.article;

import io.signaltracker.crawler.rights.Refusal;
import io.signaltracker.crawler.store.Database;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Takes back what its author or forum took down: the article stays as an empty new version, so that
 * whatever was derived from its text goes; the text itself is erased from all its versions.
 * Thread-safe.
 */
public final class Withdrawals {

  private final Database database;
  private final JdbcClient jdbc;
  private final ArticleStore articles;

  /** Stores into the crawler's tables of this database. */
  public Withdrawals(Database database, ArticleStore articles) {
    this.database = database;
    this.jdbc = database.jdbc();
    this.articles = articles;
  }

  /**
   * That an article was withdrawn.
   *
   * @param reason as the forum says, e.g. "deleted"
   */
  public record Withdrawal(String reason, Instant at) {}

  /**
   * Withdraws an article.
   *
   * @return whether it was there and not withdrawn already
   */
  public boolean withdraw(String articleId, String reason, Instant at) {
    return database.inTransaction(() -> {
      Optional<Article> article =
          find(articleId).isPresent() ? Optional.empty() : articles.find(articleId);
      article.ifPresent(known -> erase(known, reason, at));
      return article.isPresent();
    });
  }

  /** Withdraws what wanted to be available until now at most; how many there were. */
  public int withdrawOverdue(Instant now) {
    List<String> overdue =
        jdbc.sql(
                "select id from article where available_until <= :now"
                    + " and id not in (select article_id from withdrawal) order by id")
            .param("now", now.toEpochMilli())
            .query((row, i) -> row.getString("id"))
            .list();
    overdue.forEach(id -> withdraw(id, Refusal.UNAVAILABLE.word(), now));
    return overdue.size();
  }

  private void erase(Article known, String reason, Instant at) {
    articles.save(emptied(known, at));
    jdbc.sql(
            "update article_version set title = '', author = null, text = ''"
                + " where article_id = :id")
        .param("id", known.id())
        .update();
    jdbc.sql("insert into withdrawal (article_id, reason, withdrawn_at) values (:id, :reason, :at)")
        .param("id", known.id())
        .param("reason", reason)
        .param("at", at.toEpochMilli())
        .update();
  }

  private static Article emptied(Article known, Instant at) {
    return new Article(
        known.id(),
        known.url(),
        known.sourceId(),
        known.sourceName(),
        known.sourceType(),
        "",
        null,
        "",
        known.language(),
        known.publishedAt(),
        known.publishedBy(),
        known.modifiedAt(),
        at,
        1,
        null);
  }

  /** Notes that a withdrawn article can be read again. */
  public void lift(String articleId) {
    jdbc.sql("delete from withdrawal where article_id = :id").param("id", articleId).update();
  }

  /** Whether, when and why an article was withdrawn. */
  public Optional<Withdrawal> find(String articleId) {
    return jdbc.sql("select reason, withdrawn_at from withdrawal where article_id = :id")
        .param("id", articleId)
        .query((row, i) ->
            new Withdrawal(
                row.getString("reason"), Instant.ofEpochMilli(row.getLong("withdrawn_at"))))
        .optional();
  }
}
