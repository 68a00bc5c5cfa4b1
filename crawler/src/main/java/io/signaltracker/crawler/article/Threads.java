// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.article;

import io.signaltracker.crawler.store.Database;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps where forum posts stand in their threads. Thread-safe. */
public final class Threads {

  private final JdbcClient jdbc;

  /** Stores into the crawler's tables of this database. */
  public Threads(Database database) {
    this.jdbc = database.jdbc();
  }

  /**
   * Where a post stands.
   *
   * @param parentId article of the post that it answers, stored or not; null for a start
   * @param threadId article of the post that its thread began with; null for that one itself
   */
  public record Place(@Nullable String parentId, @Nullable String threadId) {}

  /**
   * Notes where a stored post stands; what is not known now does not undo what was known before.
   */
  public void put(String articleId, Place place) {
    if (place.parentId() == null && place.threadId() == null) {
      return;
    }
    jdbc.sql(
            "insert into post_place (article_id, parent_id, thread_id)"
                + " values (:article, :parent, :thread) on conflict (article_id) do update set"
                + " parent_id = coalesce(excluded.parent_id, post_place.parent_id),"
                + " thread_id = coalesce(excluded.thread_id, post_place.thread_id)")
        .param("article", articleId)
        .param("parent", place.parentId())
        .param("thread", place.threadId())
        .update();
  }

  /** Where a post stands; empty for a start and for what is not a post. */
  public Optional<Place> placeOf(String articleId) {
    return jdbc.sql("select parent_id, thread_id from post_place where article_id = :article")
        .param("article", articleId)
        .query((row, i) -> new Place(row.getString("parent_id"), row.getString("thread_id")))
        .optional();
  }

  /** Ids of the stored answers to a post, in the order of their publication. */
  public List<String> answersTo(String articleId) {
    return jdbc.sql(
            "select p.article_id from post_place p join article a on a.id = p.article_id"
                + " where p.parent_id = :article order by a.published_at, a.id")
        .param("article", articleId)
        .query((row, i) -> row.getString("article_id"))
        .list();
  }
}
