// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.store;

import io.signaltracker.crawler.store.Database;
import io.signaltracker.indexer.news.Decision;
import io.signaltracker.indexer.news.NewsArticle;
import io.signaltracker.indexer.news.NewsStories;
import io.signaltracker.indexer.news.NewsStory;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The news stories as they were clustered last, or those of their articles that were known then.
 */
public final class NewsStore implements NewsStories {

  private final JdbcClient jdbc;
  private final DecisionStore decisions;

  public NewsStore(Database database) {
    this.jdbc = database.jdbc();
    this.decisions = new DecisionStore(database);
  }

  @Override
  public NewsPage list(NewsFilter filter) {
    Conditions conditions =
        new Conditions()
            .when(filter.articles(), "articles >= :articles", "articles")
            .when(filter.origins(), "origins >= :origins", "origins")
            .when(
                filter.after() == null ? null : filter.after().toEpochMilli(),
                "last_at >= :after",
                "after");
    conditions.value("until", until(filter.asOf()));
    long total =
        jdbc.sql("select count(*) from " + stories(filter.asOf()) + conditions.where())
            .params(conditions.values())
            .query(Long.class)
            .single();
    if (filter.cursor() != null) {
      Cursor cursor = Cursor.parse(filter.cursor());
      conditions
          .and("(last_at < :cursorAt or (last_at = :cursorAt and news_story.id > :cursorId))")
          .value("cursorAt", cursor.at())
          .value("cursorId", cursor.id());
    }
    List<NewsStory> found = stories(filter.asOf(), conditions, filter.size() + 1);
    List<NewsStory> page = found.stream().limit(filter.size()).toList();
    return new NewsPage(
        page, total, found.size() > page.size() ? place(page.getLast()).toString() : null);
  }

  private static Cursor place(NewsStory story) {
    return new Cursor(story.lastAt().toEpochMilli(), story.id());
  }

  private static long until(@Nullable Instant asOf) {
    return asOf == null ? Long.MAX_VALUE : asOf.toEpochMilli();
  }

  /** What the stories are read from: those counted before, or counted by what was known then. */
  private static String stories(@Nullable Instant asOf) {
    return asOf == null
        ? "news_story"
        : """
        (select story_id as id, min(known_at) as first_at, max(known_at) as last_at,
          count(*) as articles, count(distinct origin) as origins
        from news_article where known_at <= :until and story_id is not null
        group by story_id) news_story\
        """;
  }

  private List<NewsStory> stories(@Nullable Instant asOf, Conditions conditions, int limit) {
    return jdbc.sql(
            """
            select news_story.*, article.title from %s
            join article on article.id = news_story.id%s
            order by last_at desc, news_story.id limit :limit
            """
                .formatted(stories(asOf), conditions.where()))
        .params(conditions.values())
        .param("limit", limit)
        .query((row, i) -> story(row))
        .list();
  }

  private static NewsStory story(ResultSet row) throws SQLException {
    return new NewsStory(
        row.getString("id"),
        row.getString("title"),
        Instant.ofEpochMilli(row.getLong("first_at")),
        Instant.ofEpochMilli(row.getLong("last_at")),
        row.getInt("articles"),
        row.getInt("origins"));
  }

  @Override
  public Optional<NewsDossier> find(String articleId, @Nullable Instant asOf) {
    return storyOf(articleId, asOf)
        .flatMap(id -> stories(asOf, only(id, asOf), 1).stream().findFirst())
        .map(story -> dossier(story, asOf));
  }

  private static Conditions only(String story, @Nullable Instant asOf) {
    return new Conditions()
        .when(story, "news_story.id = :story", "story")
        .value("until", until(asOf));
  }

  private NewsDossier dossier(NewsStory story, @Nullable Instant asOf) {
    List<NewsArticle> members = members(story.id(), asOf);
    List<Decision> made =
        decisions.about(members.stream().map(NewsArticle::id).toList()).stream()
            .filter(decision -> asOf == null || !decision.reason().at().isAfter(asOf))
            .toList();
    return new NewsDossier(story, members, made);
  }

  private Optional<String> storyOf(String articleId, @Nullable Instant asOf) {
    return jdbc.sql(
            """
            select story_id from news_article
            where article_id = :id and story_id is not null and known_at <= :until
            """)
        .param("id", articleId)
        .param("until", until(asOf))
        .query(Rows::text)
        .optional();
  }

  private List<NewsArticle> members(String story, @Nullable Instant asOf) {
    return jdbc.sql(
            """
            select article.id, url, source_id, source_name, title, published_at, copy_of,
              news_article.known_at, news_article.origin
            from news_article join article on article.id = news_article.article_id
            where story_id = :story and news_article.known_at <= :until
            order by news_article.known_at, article.id
            """)
        .param("story", story)
        .param("until", until(asOf))
        .query((row, i) ->
            new NewsArticle(
                row.getString("id"),
                row.getString("url"),
                row.getString("source_id"),
                row.getString("source_name"),
                row.getString("title"),
                Instant.ofEpochMilli(row.getLong("published_at")),
                Instant.ofEpochMilli(row.getLong("known_at")),
                row.getString("origin"),
                row.getString("copy_of") != null))
        .list();
  }
}
