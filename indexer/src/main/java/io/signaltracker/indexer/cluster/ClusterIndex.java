// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.cluster;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds the cluster that an article is most like. Only clusters that share one of its strongest
 * terms are looked at, the latest of each term, and only the most promising of these are compared
 * by all terms: the cost of a search is bounded, however many clusters there are. Not thread-safe.
 */
final class ClusterIndex {

  /** Cosine from which on two tell of the same event; flat between 0.22 and 0.27. */
  private static final double LIKE = 0.25;

  /** Clusters that are looked at for one term. */
  private static final int MOST_OF_A_TERM = 64;

  /**
   * Clusters that are compared by all terms; with 8 or 20 the labelled events come out the same.
   */
  private static final int MOST_COMPARED = 12;

  private static final Deque<EventCluster> NONE = new ArrayDeque<>(0);

  private record Promising(EventCluster cluster, double shared) {}

  private static final Comparator<Promising> LEAST_FIRST =
      Comparator.comparingDouble(Promising::shared)
          .thenComparing(promising -> -promising.cluster().number());

  private final Map<Integer, Deque<EventCluster>> byTerm = new HashMap<>();

  /** The most alike that is alike enough and allowed, of two as alike the older. */
  @Nullable EventCluster mostLike(TermVector article, Predicate<EventCluster> allowed) {
    EventCluster best = null;
    double most = LIKE;
    for (Promising promising : promising(article)) {
      EventCluster cluster = promising.cluster();
      double likeness = allowed.test(cluster) ? cluster.likeness(article) : 0;
      boolean older = best != null && likeness == most && cluster.number() < best.number();
      if (likeness > most || older) {
        best = cluster;
        most = likeness;
      }
    }
    return best;
  }

  private PriorityQueue<Promising> promising(TermVector article) {
    List<EventCluster> touched = new ArrayList<>();
    for (int at : article.strongest()) {
      for (EventCluster cluster : byTerm.getOrDefault(article.term(at), NONE)) {
        if (cluster.share(article.term(at), article.weight(at))) {
          touched.add(cluster);
        }
      }
    }
    PriorityQueue<Promising> promising = new PriorityQueue<>(MOST_COMPARED + 1, LEAST_FIRST);
    for (EventCluster cluster : touched) {
      promising.add(new Promising(cluster, cluster.takeShared()));
      if (promising.size() > MOST_COMPARED) {
        promising.remove();
      }
    }
    return promising;
  }

  /** Makes a cluster the latest of an article's strongest terms. */
  void put(EventCluster cluster, TermVector article) {
    for (int at : article.strongest()) {
      Deque<EventCluster> known =
          byTerm.computeIfAbsent(article.term(at), _ -> new ArrayDeque<>(2));
      if (known.peekLast() != cluster) {
        known.remove(cluster);
        known.addLast(cluster);
        if (known.size() > MOST_OF_A_TERM) {
          known.removeFirst();
        }
      }
    }
  }

  /** Forgets what clusters say no longer, and those that are empty: memory is bounded too. */
  void prune() {
    byTerm
        .entrySet()
        .removeIf(known -> {
          known.getValue().removeIf(cluster -> !cluster.has(known.getKey()));
          return known.getValue().isEmpty();
        });
  }
}
