// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.cluster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Clusters the articles of one stretch of time, given the clusters of those before: what was placed
 * before stays where it is, the new articles join it or each other. A cluster goes by the id of its
 * first article. A pure function of what was added, in that order, and of the ties. Used once, by
 * one thread.
 */
public final class StretchClusters {

  private static final int ROUNDS = 2;

  private static final class Article {

    private final String id;
    private final TermFrequencies.Counted terms;
    private final @Nullable String placed;

    private Article(String id, TermFrequencies.Counted terms, @Nullable String placed) {
      this.id = id;
      this.terms = terms;
      this.placed = placed;
    }
  }

  private final Ties ties;
  private final TermFrequencies frequencies = new TermFrequencies();
  private final ClusterIndex index = new ClusterIndex();
  private final List<Article> articles = new ArrayList<>();
  private final Map<String, EventCluster> named = new LinkedHashMap<>();
  private final Map<EventCluster, String> names = new HashMap<>();
  private final Map<EventCluster, Set<String>> groupsIn = new HashMap<>();
  private final Map<String, EventCluster> homes = new HashMap<>();
  private final Map<String, TermVector> vectors = new HashMap<>();
  private final Map<String, EventCluster> clusters = new LinkedHashMap<>();
  private int opened;

  /** Without articles. */
  public StretchClusters(Ties ties) {
    this.ties = ties;
  }

  /** Takes an article that was placed before. */
  public void addPlaced(String id, String text, String cluster) {
    articles.add(new Article(id, frequencies.add(TermCounts.of(text)), cluster));
    noteGroup(id, cluster);
  }

  /**
   * Takes the place of a tied article of long ago, whose text does not count any more.
   *
   * @param cluster the one that its group has to go to
   */
  public void noteGroup(String id, String cluster) {
    String group = ties.groupOf(id);
    if (group != null) {
      EventCluster home = named(cluster);
      homes.putIfAbsent(group, home);
      groupsIn.computeIfAbsent(home, _ -> new HashSet<>()).add(group);
    }
  }

  /** Takes a new article. */
  public void add(String id, String text) {
    articles.add(new Article(id, frequencies.add(TermCounts.of(text)), null));
  }

  /** Places the new articles: the cluster of each by its id, in the order of their adding. */
  public Map<String, String> place() {
    for (Article article : articles) {
      vectors.put(article.id, frequencies.weigh(article.terms));
      if (article.placed != null) {
        join(named(article.placed), vector(article));
      }
    }
    List<Article> fresh = articles.stream().filter(article -> article.placed == null).toList();
    fresh.forEach(article -> clusters.put(article.id, joined(article)));
    List<Article> free =
        fresh.stream().filter(article -> ties.groupOf(article.id) == null).toList();
    for (int round = 0; round < ROUNDS; round++) {
      free.forEach(this::move);
    }
    return named();
  }

  private TermVector vector(Article article) {
    TermVector vector = vectors.get(article.id);
    if (vector == null) {
      throw new IllegalStateException("Bug: article " + article.id + " was not weighed");
    }
    return vector;
  }

  private EventCluster named(String cluster) {
    return named.computeIfAbsent(
        cluster,
        name -> {
          EventCluster opened = new EventCluster(named.size());
          names.put(opened, name);
          return opened;
        });
  }

  private void move(Article article) {
    EventCluster before = clusters.get(article.id);
    if (before != null) {
      before.remove(vector(article));
      clusters.put(article.id, joined(article));
    }
  }

  private EventCluster joined(Article article) {
    EventCluster cluster = choose(article);
    join(cluster, vector(article));
    return cluster;
  }

  private EventCluster choose(Article article) {
    String group = ties.groupOf(article.id);
    if (group == null) {
      return orNew(index.mostLike(vector(article), _ -> true));
    }
    EventCluster home = homes.computeIfAbsent(group, _ -> home(article, group));
    groupsIn.computeIfAbsent(home, _ -> new HashSet<>()).add(group);
    return home;
  }

  private EventCluster home(Article article, String group) {
    return ties.standsAlone(group)
        ? orNew(null)
        : orNew(index.mostLike(vector(article), cluster -> isAllowed(cluster, group)));
  }

  private boolean isAllowed(EventCluster cluster, String group) {
    Set<String> others = groupsIn.getOrDefault(cluster, Set.of());
    return ties.apartFrom(group).stream().noneMatch(others::contains);
  }

  private EventCluster orNew(@Nullable EventCluster found) {
    return found == null ? new EventCluster(articles.size() + opened++) : found;
  }

  private void join(EventCluster cluster, TermVector vector) {
    cluster.add(vector);
    index.put(cluster, vector);
  }

  private Map<String, String> named() {
    Map<String, String> placed = new LinkedHashMap<>();
    clusters.forEach((id, cluster) -> placed.put(id, names.computeIfAbsent(cluster, _ -> id)));
    return placed;
  }
}
