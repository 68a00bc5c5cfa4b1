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
import io.signaltracker.indexer.store.NewsDays;
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
  private final NewsDays days;
  private final MentionDays mentions;
  private final DecisionStore decisions;
  private final ReentrantLock turn = new ReentrantLock();

  public ClusterNews(
      AnnotatedArticles articles,
      Origins origins,
      NewsDays days,
      MentionDays mentions,
      DecisionStore decisions) {
    this.articles = articles;
    this.origins = origins;
    this.days = days;
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
        days.note(read.article(), origin);
        mentions.replace(read, origin);
      });
      gone.forEach(days::forget);
      gone.forEach(mentions::forget);
    };
  }

  /** Clusters the days that are marked, the earliest first, until none is. */
  @Override
  public void atTheEnd() {
    turn.lock();
    try {
      for (Optional<NewsDays.Day> day = days.firstMarked();
          day.isPresent();
          day = days.firstMarked()) {
        cluster(day.get());
      }
    } finally {
      turn.unlock();
    }
  }

  private void cluster(NewsDays.Day day) {
    DecidedTies ties = DecidedTies.of(decisions.all());
    Map<String, String> tied = new LinkedHashMap<>(days.storiesBefore(day.day(), ties.articles()));
    List<NewsDays.Placed> before = new ArrayList<>(days.before(day.day(), STRETCH));
    List<NewsDays.Placed> open = days.ofDay(day.day());
    Map<String, String> stories = new LinkedHashMap<>();
    for (int from = 0; from < open.size(); from += STRETCH) {
      List<NewsDays.Placed> stretch = open.subList(from, Math.min(open.size(), from + STRETCH));
      Map<String, String> placed = place(before, stretch, tied, ties);
      stories.putAll(placed);
      before.clear();
      for (NewsDays.Placed article : stretch) {
        String story = placed.get(article.article().id());
        before.add(new NewsDays.Placed(article.article(), story));
        if (story != null && ties.groupOf(article.article().id()) != null) {
          tied.put(article.article().id(), story);
        }
      }
    }
    days.place(day, stories, ties.articles());
  }

  private static Map<String, String> place(
      List<NewsDays.Placed> before,
      List<NewsDays.Placed> stretch,
      Map<String, String> tied,
      Ties ties) {
    StretchClusters clusters = new StretchClusters(ties);
    tied.forEach(clusters::noteGroup);
    for (NewsDays.Placed article : before) {
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
