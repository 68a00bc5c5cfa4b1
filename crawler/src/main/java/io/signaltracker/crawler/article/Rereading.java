// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.article;

import static io.signaltracker.crawler.article.ArticleRows.millis;

import io.signaltracker.crawler.store.Change;
import io.signaltracker.crawler.store.ChangeLog;
import io.signaltracker.crawler.store.Database;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Puts what a new extractor reads in a page that was fetched before in the place of what the old
 * one read: the version stays the version, its text is another. Thread-safe.
 */
public final class Rereading {

  private static final String SET =
      " set title = :title, author = :author, text = :text, language = :language,"
          + " published_at = :publishedAt, published_by = :publishedBy, modified_at = :modifiedAt";

  private static final String DIFFERS =
      " and not (title = :title and text = :text and language = :language"
          + " and coalesce(author, '') = coalesce(cast(:author as text), '')"
          + " and published_at = :publishedAt and published_by = :publishedBy"
          + " and coalesce(modified_at, 0) = coalesce(cast(:modifiedAt as bigint), 0))";

  private final Database database;
  private final JdbcClient jdbc;
  private final ArticleStore articles;
  private final ChangeLog changes;
  private final Copies copies;

  /** What a page that was read again comes to. */
  public enum Result {
    /** Its version reads otherwise now. */
    CHANGED,
    /** As it was stored. */
    UNCHANGED,
    /** It was no article before, or no version of one. */
    STORED,
    /** The page brought no version then: it said what was known. */
    NO_VERSION,
    /** A post that its author took down; its text is not put back. */
    WITHDRAWN
  }

  /** Into the articles of this database. */
  public Rereading(Database database, ArticleStore articles, ChangeLog changes) {
    this.database = database;
    this.jdbc = database.jdbc();
    this.articles = articles;
    this.changes = changes;
    this.copies = new Copies(database, changes);
  }

  /** Takes an article as it is read now in the page that was fetched at its {@code firstSeenAt}. */
  public Result put(Article read) {
    return database.inTransaction(() -> {
      changes.takeTurn();
      if (isWithdrawn(read.id())) {
        return Result.WITHDRAWN;
      }
      if (articles.find(read.id()).isEmpty()) {
        articles.save(read);
        return Result.STORED;
      }
      return replaced(read);
    });
  }

  private boolean isWithdrawn(String id) {
    return count("select count(*) from withdrawal where article_id = :id", id, 0) > 0;
  }

  private Result replaced(Article read) {
    TextPrint print = TextPrint.of(read.text());
    boolean current =
        statement("update article" + SET + ", text_hash = :textHash" + where("id") + DIFFERS, read)
                .param("textHash", print.hash())
                .update()
            > 0;
    boolean earlier =
        statement("update article_version" + SET + where("article_id") + DIFFERS, read).update()
            > 0;
    if (current) {
      copies.update(read.id(), print);
    }
    if (current || earlier) {
      changes.append(Change.Kind.ARTICLE, read.id());
      return Result.CHANGED;
    }
    if (hasVersion(read)) {
      return Result.UNCHANGED;
    }
    return isLater(read) && articles.save(read) instanceof SaveResult.NewVersion
        ? Result.STORED
        : Result.NO_VERSION;
  }

  private boolean isLater(Article read) {
    long versionAt = read.firstSeenAt().toEpochMilli();
    return count(
            "select count(*) from article where id = :id and version_at < :versionAt",
            read.id(),
            versionAt)
        > 0;
  }

  private static String where(String id) {
    return " where " + id + " = :id and version_at = :versionAt";
  }

  private boolean hasVersion(Article read) {
    long versionAt = read.firstSeenAt().toEpochMilli();
    return List.of("article" + where("id"), "article_version" + where("article_id")).stream()
        .anyMatch(from -> count("select count(*) from " + from, read.id(), versionAt) > 0);
  }

  private long count(String sql, String id, long versionAt) {
    return jdbc.sql(sql).param("id", id).param("versionAt", versionAt).query(Long.class).single();
  }

  private JdbcClient.StatementSpec statement(String sql, Article read) {
    return jdbc.sql(sql)
        .param("id", read.id())
        .param("versionAt", millis(read.firstSeenAt()))
        .param("title", read.title())
        .param("author", read.author())
        .param("text", read.text())
        .param("language", read.language())
        .param("publishedAt", millis(read.publishedAt()))
        .param("publishedBy", read.publishedBy())
        .param("modifiedAt", millis(read.modifiedAt()));
  }
}
