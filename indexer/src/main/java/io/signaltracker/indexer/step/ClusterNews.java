// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.step;

import io.signaltracker.crawler.article.Article;
import io.signaltracker.crawler.store.Change;
import io.signaltracker.indexer.annotate.AnnotatedArticle;
import io.signaltracker.indexer.annotate.AnnotatedArticles;
import io.signaltracker.indexer.cluster.StretchClusters;
import io.signaltracker.indexer.cluster.Ties;
import io.signaltracker.indexer.evidence.Origins;
import io.signaltracker.indexer.news.DecidedTies;
import io.signaltracker.indexer.store.DecisionStore;
import io.signaltracker.indexer.store.MentionDays;
import io.signaltracker.indexer.store.NewsStore;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Articles become news stories, day by day. A day's articles are placed among themselves and those
 * of the days before, so its stories are a function of what is known up to it, in whatever order
 * the articles came: a late article marks its day, and the days after it as long as anything
 * changes. Thread-safe.
 */
public final class ClusterNews implements Step {

  /** Of a long day, what is placed at once; and of the days before, what is looked at. */
  private static final int STRETCH = 2_000;

  private final AnnotatedArticles articles;
  private final Origins origins;
  private final NewsStore news;
  private final MentionDays mentions;
  private final DecisionStore decisions;
  private final ReentrantLock turn = new ReentrantLock();

  public ClusterNews(
      AnnotatedArticles articles,
      Origins origins,
      NewsStore news,
      MentionDays mentions,
      DecisionStore decisions) {
    this.articles = articles;
    this.origins = origins;
    this.news = news;
    this.mentions = mentions;
    this.decisions = decisions;
  }

  @Override
  public String name() {
    return "news";
  }

  @Override
  public Set<Change.Kind> kinds() {
    return Set.of(Change.Kind.ANNOTATION);
  }

  @Override
  public Runnable prepare(List<Change> batch) {
    Map<AnnotatedArticle, String> found = new LinkedHashMap<>();
    List<String> gone = new ArrayList<>();
    batch.forEach(change ->
        articles
            .find(change.id())
            .ifPresentOrElse(
                read -> found.put(read, origins.of(read.article())), () -> gone.add(change.id())));
    return () -> {
      found.forEach((read, origin) -> {
        news.note(read.article(), origin);
        mentions.replace(read, origin);
      });
      gone.forEach(news::forget);
      gone.forEach(mentions::forget);
    };
  }

  /** Clusters the days that are marked, the earliest first, until none is. */
  @Override
  public void atTheEnd() {
    turn.lock();
    try {
      for (Optional<NewsStore.Day> day = news.firstMarked();
          day.isPresent();
          day = news.firstMarked()) {
        cluster(day.get());
      }
    } finally {
      turn.unlock();
    }
  }

  private void cluster(NewsStore.Day day) {
    DecidedTies ties = DecidedTies.of(decisions.all());
    Map<String, String> tied = new LinkedHashMap<>(news.storiesBefore(day.day(), ties.articles()));
    List<NewsStore.Placed> before = new ArrayList<>(news.before(day.day(), STRETCH));
    List<NewsStore.Placed> open = news.ofDay(day.day());
    Map<String, String> stories = new LinkedHashMap<>();
    for (int from = 0; from < open.size(); from += STRETCH) {
      List<NewsStore.Placed> stretch = open.subList(from, Math.min(open.size(), from + STRETCH));
      Map<String, String> placed = place(before, stretch, tied, ties);
      stories.putAll(placed);
      before.clear();
      for (NewsStore.Placed article : stretch) {
        String story = placed.get(article.article().id());
        before.add(new NewsStore.Placed(article.article(), story));
        if (story != null && ties.groupOf(article.article().id()) != null) {
          tied.put(article.article().id(), story);
        }
      }
    }
    news.place(day, stories, ties.articles());
  }

  private static Map<String, String> place(
      List<NewsStore.Placed> before,
      List<NewsStore.Placed> stretch,
      Map<String, String> tied,
      Ties ties) {
    StretchClusters clusters = new StretchClusters(ties);
    tied.forEach(clusters::noteGroup);
    for (NewsStore.Placed article : before) {
      if (article.story() != null) {
        clusters.addPlaced(article.article().id(), text(article.article()), article.story());
      }
    }
    stretch.forEach(article -> clusters.add(article.article().id(), text(article.article())));
    return clusters.place();
  }

  private static String text(Article article) {
    return article.title() + '\n' + article.text();
  }
}
