// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.store;

import io.signaltracker.crawler.article.Article;
import io.signaltracker.crawler.store.Database;
import io.signaltracker.indexer.entity.EntityType;
import io.signaltracker.indexer.family.FamilyTree;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The models that texts name, each with the article that was known first of those that do. Follows
 * {@link MentionDays}, whose rows are many, so that a list of names reads as many rows as it has.
 */
final class ModelNames {

  private final JdbcClient jdbc;

  ModelNames(Database database) {
    this.jdbc = database.jdbc();
  }

  /** The names for which an article stands; to be looked for again once it no longer has them. */
  List<String> firstIn(String articleId) {
    return jdbc.sql("select entity from model_name where article_id = :id order by entity")
        .param("id", articleId)
        .query(Rows::text)
        .list();
  }

  /** Takes in that an article has a name. */
  void add(String model, Article article) {
    jdbc.sql(
            """
            insert into model_name (entity, article_id, known) values (:model, :article, :known)
            on conflict (entity) do update
              set article_id = excluded.article_id, known = excluded.known
            where excluded.known < model_name.known
              or (excluded.known = model_name.known
                and excluded.article_id < model_name.article_id)
            """)
        .param("model", model)
        .param("article", article.id())
        .param("known", article.knownAt().toEpochMilli())
        .update();
  }

  /** Looks for the first article of each of these names among those that have it now. */
  void seekAgain(Collection<String> models) {
    models.forEach(model -> {
      jdbc.sql("delete from model_name where entity = :model").param("model", model).update();
      insertFirst(model);
    });
  }

  private void insertFirst(String model) {
    jdbc.sql(
            """
            insert into model_name (entity, article_id, known)
            select :model, article.id,
              case when article.published_at < article.first_seen_at
                then article.published_at else article.first_seen_at end as known
            from mention_day join article on article.id = mention_day.article_id
            where mention_day.entity = :model and mention_day.type = :type
            order by known, article.id limit 1
            """)
        .param("model", model)
        .param("type", EntityType.MODEL.name())
        .update();
  }

  /** Names known by a moment, in their order. */
  List<FamilyTree.Named> until(long moment, int most) {
    return jdbc.sql(
            """
            select entity, article_id, known from model_name where known <= :until
            order by entity limit :most
            """)
        .param("until", moment)
        .param("most", most)
        .query((row, i) ->
            new FamilyTree.Named(
                row.getString("entity"),
                row.getString("article_id"),
                Instant.ofEpochMilli(row.getLong("known"))))
        .list();
  }
}
