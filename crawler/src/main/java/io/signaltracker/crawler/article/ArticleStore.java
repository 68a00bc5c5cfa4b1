// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.article;

import static io.signaltracker.crawler.article.ArticleRows.millis;

import io.signaltracker.crawler.rights.Signal;
import io.signaltracker.crawler.store.Change;
import io.signaltracker.crawler.store.ChangeLog;
import io.signaltracker.crawler.store.Database;
import io.signaltracker.crawler.store.Hash;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps what was published: one article per id, its earlier versions, and where else it was seen.
 * Thread-safe.
 *
 * <p>Of the earlier versions the first is kept and the last 100.
 *
 * <p>Saving is idempotent, so that a crawl that was killed may do its last steps again. A text that
 * is nearly another's makes the later published one a copy of the earlier, in whatever order they
 * were crawled.
 */
public final class ArticleStore {

  private static final String CURRENT =
      "select id, url, source_id, source_name, source_type, title, author, text, language,"
          + " published_at, published_by, modified_at, first_seen_at, version, copy_of,"
          + " image, rights from article a ";

  private static final String EARLIER =
      "select a.id, a.url, a.source_id, a.source_name, a.source_type, v.title, v.author, v.text,"
          + " v.language, v.published_at, v.published_by, v.modified_at, a.first_seen_at,"
          + " v.version, a.copy_of, a.image, a.rights from article_version v join article a on a.id = v.article_id ";

  /** Earlier versions kept beside the first: a page with a counter has a new one every hour. */
  static final int MOST_VERSIONS = 100;

  private final Database database;
  private final JdbcClient jdbc;
  private final ChangeLog changes;
  private final Copies copies;

  /** Stores into the crawler's tables of this database. */
  public ArticleStore(Database database, ChangeLog changes) {
    this.database = database;
    this.jdbc = database.jdbc();
    this.changes = changes;
    this.copies = new Copies(database, changes);
  }

  /** The id of the article at a canonical URL. */
  public static String idOf(String canonicalUrl) {
    return Hash.of(canonicalUrl);
  }

  /**
   * Stores a candidate as it was read now; its {@code version} and {@code copyOf} are decided here.
   * What is new is noted in the change log in the same transaction.
   */
  public SaveResult save(Article candidate) {
    return database.inTransaction(() -> {
      changes.takeTurn();
      TextPrint print = TextPrint.of(candidate.text());
      return find(candidate.id())
          .map(known -> saveKnown(known, candidate, print))
          .orElseGet(() -> saveUnknown(candidate, print));
    });
  }

  private SaveResult saveKnown(Article known, Article candidate, TextPrint print) {
    if (known.title().equals(candidate.title()) && textHash(known.id()).equals(print.hash())) {
      return new SaveResult.Unchanged(saidAgain(known, candidate));
    }
    keepVersion(known.id());
    replaceText(known, candidate, print);
    saidAgain(known, candidate);
    copies.update(known.id(), print);
    if (candidate.text().isEmpty()) {
      copies.leave(known.id());
    }
    changes.append(Change.Kind.ARTICLE, known.id());
    return new SaveResult.NewVersion(require(known.id()));
  }

  /** What may be done with a text holds for its earlier versions too, and is no new version. */
  private Article saidAgain(Article known, Article candidate) {
    if (known.rights().equals(candidate.rights())) {
      return known;
    }
    jdbc.sql(
            "update article set rights = :rights, available_until = :until, image = :image"
                + " where id = :id")
        .param("rights", Signal.lines(candidate.rights().signals()))
        .param("until", millis(candidate.rights().availableUntil()))
        .param("image", candidate.image())
        .param("id", known.id())
        .update();
    if (candidate.rights().reserved()) {
      jdbc.sql("update article_version set text = '' where article_id = :id")
          .param("id", known.id())
          .update();
    }
    changes.append(Change.Kind.ARTICLE, known.id());
    return require(known.id());
  }

  /** As it was given: what a database cannot hold of a text does not make it a new version. */
  private String textHash(String id) {
    return jdbc.sql("select text_hash from article where id = :id")
        .param("id", id)
        .query(String.class)
        .single();
  }

  /** An exact copy is an article too, so that nothing depends on which was crawled first. */
  private SaveResult saveUnknown(Article candidate, TextPrint print) {
    insert(candidate, print);
    copies.update(candidate.id(), print);
    changes.append(Change.Kind.ARTICLE, candidate.id());
    Article stored = require(candidate.id());
    return isExactCopy(stored, print)
        ? new SaveResult.Duplicate(stored)
        : new SaveResult.Stored(stored);
  }

  private boolean isExactCopy(Article stored, TextPrint print) {
    return stored.copyOf() != null
        && jdbc.sql("select text_hash from article where id = :id")
            .param("id", stored.copyOf())
            .query((row, i) -> row.getString("text_hash"))
            .single()
            .equals(print.hash());
  }

  private void insert(Article candidate, TextPrint print) {
    text(
            jdbc.sql(
                "insert into article (id, url, source_id, source_name, source_type, title, author,"
                    + " text, language, published_at, published_by, modified_at, first_seen_at,"
                    + " version, version_at, text_hash, image, rights, available_until)"
                    + " values (:id, :url, :sourceId,"
                    + " :sourceName, :sourceType, :title, :author, :text, :language, :publishedAt,"
                    + " :publishedBy, :modifiedAt, :firstSeenAt, 1, :firstSeenAt, :textHash,"
                    + " :image, :rights, :until)"),
            candidate,
            print)
        .param("id", candidate.id())
        .param("url", candidate.url())
        .param("sourceId", candidate.sourceId())
        .param("sourceName", candidate.sourceName())
        .param("sourceType", candidate.sourceType().name())
        .param("rights", Signal.lines(candidate.rights().signals()))
        .param("until", millis(candidate.rights().availableUntil()))
        .update();
  }

  private void keepVersion(String id) {
    jdbc.sql(
            "insert into article_version (article_id, version, version_at, title, author, text,"
                + " language, published_at, published_by, modified_at) select id, version,"
                + " version_at, title, author, text, language, published_at, published_by,"
                + " modified_at from article where id = :id")
        .param("id", id)
        .update();
    jdbc.sql(
            "delete from article_version where article_id = :id and version > 1 and version <="
                + " (select max(version) from article_version where article_id = :id) - :most")
        .param("id", id)
        .param("most", MOST_VERSIONS)
        .update();
  }

  private void replaceText(Article known, Article candidate, TextPrint print) {
    text(
            jdbc.sql(
                "update article set title = :title, author = :author, text = :text,"
                    + " language = :language, published_at = :publishedAt,"
                    + " published_by = :publishedBy, modified_at = :modifiedAt,"
                    + " version = version + 1, version_at = :firstSeenAt, text_hash = :textHash,"
                    + " image = :image"
                    + " where id = :id"),
            candidate,
            print)
        .param("id", known.id())
        .update();
  }

  /** What changes from version to version. */
  private static JdbcClient.StatementSpec text(
      JdbcClient.StatementSpec statement, Article candidate, TextPrint print) {
    return statement
        .param("title", candidate.title())
        .param("author", candidate.author())
        .param("text", candidate.text())
        .param("language", candidate.language())
        .param("publishedAt", millis(candidate.publishedAt()))
        .param("publishedBy", candidate.publishedBy())
        .param("modifiedAt", millis(candidate.modifiedAt()))
        .param("firstSeenAt", millis(candidate.firstSeenAt()))
        .param("textHash", print.hash())
        .param("image", candidate.image());
  }

  private Article require(String id) {
    return find(id).orElseThrow(() -> new IllegalStateException("Article just stored: " + id));
  }

  /** The current version. */
  public Optional<Article> find(String id) {
    return jdbc.sql(CURRENT + "where id = :id")
        .param("id", id)
        .query(ArticleRows::article)
        .optional();
  }

  /** Those of the ids that exist, in the order of their ids; at most 1,000 ids. */
  public List<Article> findAll(Collection<String> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(CURRENT + "where id in (:ids) order by id")
        .param("ids", ids)
        .query(ArticleRows::article)
        .list();
  }

  /** One version, the current one too. */
  public Optional<Article> version(String id, int version) {
    return find(id)
        .filter(current -> current.version() == version)
        .or(() ->
            jdbc.sql(EARLIER + "where v.article_id = :id and v.version = :version")
                .param("id", id)
                .param("version", version)
                .query(ArticleRows::article)
                .optional());
  }

  /** All versions from the first to the current one; empty for an unknown id. */
  public List<Article> versions(String id) {
    return jdbc.sql(
            EARLIER
                + "where v.article_id = :id union all "
                + CURRENT
                + "where id = :id"
                + " order by version")
        .param("id", id)
        .query(ArticleRows::article)
        .list();
  }

  /** The versions that are kept, with when each was seen; empty for an unknown id. */
  public List<ArticleVersion> history(String id) {
    Map<Integer, Instant> seen = new HashMap<>();
    jdbc.sql(
            "select version, version_at from article_version where article_id = :id union all"
                + " select version, version_at from article where id = :id")
        .param("id", id)
        .query(row -> {
          seen.put(row.getInt("version"), Instant.ofEpochMilli(row.getLong("version_at")));
        });
    return versions(id).stream()
        .map(article ->
            new ArticleVersion(
                article, seen.getOrDefault(article.version(), article.firstSeenAt())))
        .toList();
  }

  /**
   * The next page of all articles in the order of their ids, for a rebuild: begin after the empty
   * string, go on after the last id of the page, end at an empty page.
   */
  public List<Article> after(String id, int limit) {
    return jdbc.sql(CURRENT + "where id > :id order by id limit :limit")
        .param("id", id)
        .param("limit", limit)
        .query(ArticleRows::article)
        .list();
  }

  /** How many articles there are, copies included; versions are not counted. */
  public long count() {
    return jdbc.sql("select count(*) from article").query(Long.class).single();
  }

  /** The near-duplicates of an original, earliest first. */
  public List<Article> copiesOf(String id) {
    return jdbc.sql(CURRENT + "where copy_of = :id order by published_at, id")
        .param("id", id)
        .query(ArticleRows::article)
        .list();
  }
}
