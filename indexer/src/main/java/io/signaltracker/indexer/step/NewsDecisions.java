// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.step;

import io.signaltracker.crawler.store.Database;
import io.signaltracker.crawler.store.Hash;
import io.signaltracker.indexer.news.Decision;
import io.signaltracker.indexer.news.DecisionRefused;
import io.signaltracker.indexer.news.NewsArticle;
import io.signaltracker.indexer.news.NewsDesk;
import io.signaltracker.indexer.news.NewsStories;
import io.signaltracker.indexer.news.NewsStories.NewsDossier;
import io.signaltracker.indexer.store.DecisionStore;
import io.signaltracker.indexer.store.NewsDays;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Keeps decisions and has the days that they touch clustered again. Thread-safe. */
public final class NewsDecisions implements NewsDesk {

  /** What one decision may be about; a news story of the record has some hundred articles. */
  private static final int MOST_ARTICLES = 5_000;

  private final Database database;
  private final NewsStories news;
  private final NewsDays days;
  private final DecisionStore decisions;
  private final ClusterNews cluster;

  public NewsDecisions(
      Database database,
      NewsStories news,
      NewsDays days,
      DecisionStore decisions,
      ClusterNews cluster) {
    this.database = database;
    this.news = news;
    this.days = days;
    this.decisions = decisions;
    this.cluster = cluster;
  }

  @Override
  public Decision merge(String story, String other, Decision.Reason reason) {
    NewsDossier kept = find(story);
    NewsDossier joined = find(other);
    if (kept.story().id().equals(joined.story().id())) {
      throw new DecisionRefused(
          "'" + story + "' and '" + other + "' are articles of one news story already");
    }
    Set<String> together = ids(kept);
    together.addAll(ids(joined));
    return keep(Decision.Kind.MERGE, kept.story().id(), together, Set.of(), reason);
  }

  @Override
  public Decision split(String story, Collection<String> articles, Decision.Reason reason) {
    NewsDossier found = find(story);
    Set<String> left = ids(found);
    Set<String> taken = new TreeSet<>(articles);
    Set<String> strange = new TreeSet<>(taken);
    strange.removeAll(left);
    if (!strange.isEmpty()) {
      throw new DecisionRefused("Not articles of the news story '" + story + "': " + strange);
    }
    left.removeAll(taken);
    if (taken.isEmpty() || left.isEmpty()) {
      throw new DecisionRefused(
          "Name at least one article that leaves and let at least one stay; the story has "
              + found.articles().size());
    }
    return keep(Decision.Kind.SPLIT, found.story().id(), taken, left, reason);
  }

  @Override
  public Decision undo(String story, String decision, Decision.Reason reason) {
    Decision made =
        find(story).decisions().stream()
            .filter(one -> one.id().equals(decision))
            .findFirst()
            .orElseThrow(() -> new NoSuchElementException(decision));
    database.inTransaction(() -> {
      if (!decisions.undo(decision, reason)) {
        throw new DecisionRefused("Decision '" + decision + "' was undone before");
      }
      markDaysOf(made);
    });
    cluster.atTheEnd();
    return find(story).decisions().stream()
        .filter(one -> one.id().equals(decision))
        .findFirst()
        .orElse(made);
  }

  private NewsDossier find(String story) {
    return news.find(story, null).orElseThrow(() -> new NoSuchElementException(story));
  }

  private static Set<String> ids(NewsDossier dossier) {
    Set<String> ids = new TreeSet<>();
    dossier.articles().stream().map(NewsArticle::id).forEach(ids::add);
    return ids;
  }

  private Decision keep(
      Decision.Kind kind,
      String story,
      Set<String> together,
      Set<String> apart,
      Decision.Reason reason) {
    if (together.size() + apart.size() > MOST_ARTICLES) {
      throw new DecisionRefused(
          "A decision is about at most %d articles, these are %d"
              .formatted(MOST_ARTICLES, together.size() + apart.size()));
    }
    String id = Hash.of(kind + " " + story + " " + together + " " + reason);
    Decision made =
        new Decision(id, kind, story, List.copyOf(together), List.copyOf(apart), reason, null);
    database.inTransaction(() -> {
      decisions.add(made);
      markDaysOf(made);
    });
    cluster.atTheEnd();
    return made;
  }

  private void markDaysOf(Decision decision) {
    days.markDaysOf(
        Stream.concat(decision.together().stream(), decision.apart().stream()).toList());
  }
}
