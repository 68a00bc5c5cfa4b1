// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.store;

import io.signaltracker.crawler.article.Article;
import io.signaltracker.crawler.source.SourceType;
import io.signaltracker.crawler.store.Database;
import io.signaltracker.indexer.annotate.AnnotatedArticle;
import io.signaltracker.indexer.entity.EntityType;
import io.signaltracker.indexer.entity.Mention;
import io.signaltracker.indexer.news.Baseline;
import io.signaltracker.indexer.news.Burst;
import io.signaltracker.indexer.news.Bursts;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many articles had which name on which day. */
public final class MentionDays implements Bursts {

  private static final Set<SourceType> COUNTED =
      Set.of(SourceType.NEWS, SourceType.VENDOR, SourceType.COMMUNITY);

  /** Names of one day whose baseline is looked at, those with the most articles first. */
  private static final int MOST_NAMES = 500;

  private record Named(String entity, EntityType type, int articles, int origins) {}

  private final JdbcClient jdbc;
  private final Clock clock;
  private final ModelNames models;

  public MentionDays(Database database, Clock clock) {
    this.jdbc = database.jdbc();
    this.clock = clock;
    this.models = new ModelNames(database);
  }

  /** Makes these the names that an article has; a copy has none. To be called in a transaction. */
  public void replace(AnnotatedArticle read, String origin) {
    Article article = read.article();
    forget(
        article.id(),
        () -> {
          if (article.copyOf() == null && COUNTED.contains(article.sourceType())) {
            names(read).forEach((entity, type) -> insert(article, entity, type, origin));
          }
        });
  }

  private void forget(String articleId, Runnable learn) {
    List<String> firsts = models.firstIn(articleId);
    jdbc.sql("delete from mention_day where article_id = :id").param("id", articleId).update();
    learn.run();
    models.seekAgain(firsts);
  }

  /** Takes out an article that was withdrawn; to be called in a transaction. */
  public void forget(String articleId) {
    forget(articleId, () -> {});
  }

  private static Map<String, EntityType> names(AnnotatedArticle read) {
    Map<String, EntityType> names = new TreeMap<>();
    for (Mention mention : read.mentions()) {
      if (mention.canonical() != null) {
        names.putIfAbsent(mention.canonical(), mention.type());
      }
    }
    return names;
  }

  private void insert(Article article, String entity, EntityType type, String origin) {
    jdbc.sql(
            """
            insert into mention_day (article_id, entity, type, day, origin)
            values (:id, :entity, :type, :day, :origin)
            """)
        .param("id", article.id())
        .param("entity", entity)
        .param("type", type.name())
        .param("day", NewsDays.day(article))
        .param("origin", origin)
        .update();
    if (type == EntityType.MODEL) {
      models.add(entity, article);
    }
  }

  @Override
  public BurstDay of(@Nullable LocalDate day, int most) {
    LocalDate last = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1);
    LocalDate asked = day == null || day.isAfter(last) ? last : day;
    int baseline = (int) Math.clamp(asked.toEpochDay() - firstDay(asked), 0, Baseline.DAYS);
    boolean enough = baseline >= Baseline.LEAST_DAYS;
    return new BurstDay(
        asked, baseline, enough, enough ? bursts(asked, baseline, most) : List.of());
  }

  /** The first day on record; the day itself where nothing is on record before it. */
  private long firstDay(LocalDate day) {
    return jdbc.sql("select coalesce(min(day), :day) from mention_day where day <= :day")
        .param("day", day.toEpochDay())
        .query(Long.class)
        .single();
  }

  private List<Burst> bursts(LocalDate day, int baseline, int most) {
    List<Named> named = named(day.toEpochDay());
    Map<String, int[]> before = before(named, day.toEpochDay(), baseline);
    List<Burst> bursts = new ArrayList<>();
    for (Named name : named) {
      Baseline usual = Baseline.of(before.getOrDefault(name.entity(), new int[baseline]));
      double z = usual.z(name.articles());
      if (z >= Baseline.BURST) {
        bursts.add(
            new Burst(
                name.entity(),
                name.type(),
                day,
                name.articles(),
                name.origins(),
                usual.median(),
                usual.spread(),
                z));
      }
    }
    bursts.sort(Comparator.comparingDouble(Burst::z).reversed().thenComparing(Burst::entity));
    return bursts.stream().limit(most).toList();
  }

  private List<Named> named(long day) {
    return jdbc.sql(
            """
            select entity, min(type) as type, count(*) as articles,
              count(distinct origin) as origins
            from mention_day where day = :day group by entity
            having count(distinct origin) >= :least order by articles desc, entity limit :most
            """)
        .param("day", day)
        .param("least", Baseline.LEAST_ORIGINS)
        .param("most", MOST_NAMES)
        .query((row, i) ->
            new Named(
                row.getString("entity"),
                EntityType.valueOf(row.getString("type")),
                row.getInt("articles"),
                row.getInt("origins")))
        .list();
  }

  /** The numbers of articles on each day of the baseline, by name. */
  private Map<String, int[]> before(List<Named> named, long day, int baseline) {
    Map<String, int[]> before = new HashMap<>();
    if (named.isEmpty()) {
      return before;
    }
    jdbc.sql(
            """
            select entity, day, count(*) as articles from mention_day
            where day >= :from and day < :day and entity in (:entities) group by entity, day
            """)
        .param("from", day - baseline)
        .param("day", day)
        .param("entities", named.stream().map(Named::entity).toList())
        .query(row -> {
          before
                  .computeIfAbsent(row.getString("entity"), _ -> new int[baseline])[
                  (int) (row.getLong("day") - day + baseline)] =
              row.getInt("articles");
        });
    return before;
  }
}
