// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.store;

import io.signaltracker.crawler.article.Article;
import io.signaltracker.crawler.article.ArticleStore;
import io.signaltracker.crawler.source.SourceType;
import io.signaltracker.crawler.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The days of the news: which articles belong to which, which are to be clustered, and how a day's
 * articles were placed.
 */
public final class NewsDays {

  /** Days for which an event stays open without a new article. */
  private static final int OPEN_DAYS = 7;

  private static final int PAGE = 500;

  /** A day that is to be clustered, as it was marked then. */
  public record Day(long day, long mark, boolean texts) {}

  /** An article and the story it was placed in; null where it was not placed yet. */
  public record Placed(Article article, @Nullable String story) {}

  private record Row(String id, @Nullable String story) {}

  private final Database database;
  private final JdbcClient jdbc;
  private final ArticleStore articles;

  public NewsDays(Database database, ArticleStore articles) {
    this.database = database;
    this.jdbc = database.jdbc();
    this.articles = articles;
  }

  /** Whether an article is one of the news: of the press, or of a vendor about itself. */
  private static boolean isNews(Article article) {
    return article.sourceType() == SourceType.NEWS || article.sourceType() == SourceType.VENDOR;
  }

  /** Takes in an article as it is now; to be called in a transaction. */
  public void note(Article article, String origin) {
    if (!isNews(article)) {
      return;
    }
    long knownAt = article.knownAt().toEpochMilli();
    long day = day(article);
    List<Long> before = days("article_id = :id", Map.of("id", article.id()));
    int written =
        jdbc.sql(
                """
                insert into news_article (article_id, version, day, known_at, origin)
                values (:id, :version, :day, :known, :origin)
                on conflict (article_id) do update set version = excluded.version,
                  day = excluded.day, known_at = excluded.known_at, origin = excluded.origin
                where news_article.version <> excluded.version
                  or news_article.known_at <> excluded.known_at
                  or news_article.origin <> excluded.origin
                """)
            .param("id", article.id())
            .param("version", article.version())
            .param("day", day)
            .param("known", knownAt)
            .param("origin", origin)
            .update();
    if (written > 0) {
      mark(day, true);
      before.stream().filter(old -> old != day).forEach(old -> mark(old, true));
    }
  }

  /** The day that an article belongs to. */
  static long day(Article article) {
    return Math.floorDiv(article.knownAt().toEpochMilli(), 86_400_000L);
  }

  /** Takes out an article that was withdrawn; to be called in a transaction. */
  public void forget(String articleId) {
    String mine = "article_id = :id";
    Map<String, String> id = Map.of("id", articleId);
    List<Long> marked = days(mine, id);
    List<String> stories =
        jdbc.sql("select story_id from news_article where story_id is not null and " + mine)
            .params(id)
            .query((row, i) -> row.getString("story_id"))
            .list();
    jdbc.sql("delete from news_article where " + mine).params(id).update();
    stories.forEach(this::count);
    marked.forEach(day -> mark(day, true));
  }

  private void mark(long day, boolean texts) {
    jdbc.sql(
            """
            insert into news_day (day, mark, texts) values (:day, 1, :texts)
            on conflict (day) do update set mark = news_day.mark + 1,
              texts = case when excluded.texts > news_day.texts then excluded.texts
                else news_day.texts end
            """)
        .param("day", day)
        .param("texts", texts ? 1 : 0)
        .update();
  }

  /** Marks the days of these articles; to be called in a transaction. */
  public void markDaysOf(Collection<String> articleIds) {
    days("article_id in (:ids)", Map.of("ids", articleIds)).forEach(day -> mark(day, false));
  }

  private List<Long> days(String where, Map<String, ?> values) {
    return jdbc.sql("select distinct day from news_article where " + where + " order by day")
        .params(values)
        .query((row, i) -> row.getLong(1))
        .list();
  }

  /** The earliest day that is to be clustered. */
  public Optional<Day> firstMarked() {
    return jdbc.sql("select day, mark, texts from news_day order by day limit 1")
        .query(
            (row, i) -> new Day(row.getLong("day"), row.getLong("mark"), row.getInt("texts") > 0))
        .optional();
  }

  /** The articles of a day in the order in which they became known. */
  public List<Placed> ofDay(long day) {
    return placed(rowsOf(day));
  }

  private List<Row> rowsOf(long day) {
    return jdbc.sql(
            """
            select article_id, story_id from news_article where day = :day
            order by known_at, article_id
            """)
        .param("day", day)
        .query(NewsDays::row)
        .list();
  }

  /** The last articles that were placed before a day and can still take others, in order. */
  public List<Placed> before(long day, int most) {
    List<Row> latest =
        jdbc.sql(
                """
                select article_id, story_id from news_article
                where day >= :from and day < :day and story_id is not null
                order by known_at desc, article_id desc limit :most
                """)
            .param("from", day - OPEN_DAYS)
            .param("day", day)
            .param("most", most)
            .query(NewsDays::row)
            .list();
    return placed(latest.reversed());
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    return new Row(row.getString("article_id"), row.getString("story_id"));
  }

  private List<Placed> placed(List<Row> rows) {
    Map<String, Article> found = new LinkedHashMap<>();
    for (int from = 0; from < rows.size(); from += PAGE) {
      List<String> ids =
          rows.subList(from, Math.min(rows.size(), from + PAGE)).stream().map(Row::id).toList();
      articles.findAll(ids).forEach(article -> found.put(article.id(), article));
    }
    List<Placed> placed = new ArrayList<>();
    for (Row row : rows) {
      Article article = found.get(row.id());
      if (article != null) {
        placed.add(new Placed(article, row.story()));
      }
    }
    return placed;
  }

  /** The stories of those of the articles that were placed before a day, by article, in order. */
  public Map<String, String> storiesBefore(long day, Collection<String> articleIds) {
    Map<String, String> stories = new LinkedHashMap<>();
    if (!articleIds.isEmpty()) {
      jdbc.sql(
              """
              select article_id, story_id from news_article
              where article_id in (:ids) and day < :day and story_id is not null
              order by known_at, article_id
              """)
          .param("ids", articleIds)
          .param("day", day)
          .query(NewsDays::row)
          .list()
          .forEach(row -> stories.put(row.id(), String.valueOf(row.story())));
    }
    return stories;
  }

  /**
   * Writes how the articles of a day were placed, and marks the later days that this may change.
   *
   * @param stories of the day's articles, by article
   * @param tied articles that are tied to others
   * @return whether it was written; not where the day was marked again meanwhile
   */
  public boolean place(Day day, Map<String, String> stories, Set<String> tied) {
    return database.inTransaction(() -> {
      int unmarked =
          jdbc.sql("delete from news_day where day = :day and mark = :mark")
              .param("day", day.day())
              .param("mark", day.mark())
              .update();
      if (unmarked > 0) {
        write(day, stories, tied);
      }
      return unmarked > 0;
    });
  }

  private void write(Day day, Map<String, String> stories, Set<String> tied) {
    Set<String> touched = new TreeSet<>(stories.values());
    Set<String> moved = new TreeSet<>();
    for (Row before : rowsOf(day.day())) {
      String story = stories.get(before.id());
      if (story != null && !story.equals(before.story())) {
        moved.add(before.id());
        if (before.story() != null) {
          touched.add(before.story());
        }
        jdbc.sql("update news_article set story_id = :story where article_id = :id")
            .param("story", story)
            .param("id", before.id())
            .update();
      }
    }
    touched.forEach(this::count);
    if (day.texts() || !moved.isEmpty()) {
      markAfter(day.day());
    }
    if (moved.stream().anyMatch(tied::contains)) {
      days("article_id in (:ids) and day > :day", Map.of("ids", tied, "day", day.day()))
          .forEach(later -> mark(later, false));
    }
  }

  private void markAfter(long day) {
    days("day > :day and day <= :last", Map.of("day", day, "last", day + OPEN_DAYS))
        .forEach(later -> mark(later, false));
  }

  /** Counts a story's articles anew; one without articles is none any more. */
  private void count(String story) {
    jdbc.sql("delete from news_story where id = :id").param("id", story).update();
    jdbc.sql(
            """
            insert into news_story (id, first_at, last_at, articles, origins)
            select story_id, min(known_at), max(known_at), count(*), count(distinct origin)
            from news_article where story_id = :id group by story_id
            """)
        .param("id", story)
        .update();
  }
}
