// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.cluster;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Clusters articles by the event they tell of, as they arrive: each goes to the cluster most like
 * it, or opens one. Only clusters that share one of its strongest terms are looked at, and of those
 * that share a term the latest, so that an article costs the same however many there were before.
 *
 * <p>The last articles are kept and settled: taken out one after the other and put where they now
 * fit best. An article that leaves the window is final. Deterministic; not thread-safe.
 */
public final class EventClusters {

  /** Cosine from which on two tell of the same event; flat between 0.22 and 0.27. */
  private static final double LIKE = 0.25;

  private static final int STRONGEST = 24;

  /** Clusters that are looked at for one term. */
  private static final int MOST_OF_A_TERM = 64;

  /** Articles that can still move. */
  static final int WINDOW = 2_000;

  private static final int ROUNDS = 2;

  private static final class Placed {

    private final String id;
    private final TermCounts terms;
    private TermVector vector;
    private EventCluster cluster;

    private Placed(String id, TermCounts terms, TermVector vector, EventCluster cluster) {
      this.id = id;
      this.terms = terms;
      this.vector = vector;
      this.cluster = cluster;
    }
  }

  private final TermFrequencies frequencies = new TermFrequencies();
  private final Map<String, Deque<EventCluster>> byTerm = new HashMap<>();
  private final Deque<Placed> window = new ArrayDeque<>();
  private final BiConsumer<String, Integer> settled;
  private int clusters;
  private int sinceSettled;

  /**
   * Without articles.
   *
   * @param settled told the id of each article that is final and the number of its cluster, in the
   *     order in which they were added
   */
  public EventClusters(BiConsumer<String, Integer> settled) {
    this.settled = settled;
  }

  /** Takes an article. */
  public void add(String id, String text) {
    TermCounts terms = TermCounts.of(text);
    frequencies.add(terms);
    TermVector vector = frequencies.weigh(terms);
    window.add(new Placed(id, terms, vector, joined(vector)));
    if (++sinceSettled == WINDOW / 2) {
      settle();
      while (window.size() > WINDOW / 2) {
        finish(window.remove());
      }
    }
  }

  /** Settles what can still move, and makes all of it final. */
  public void finish() {
    settle();
    while (!window.isEmpty()) {
      finish(window.remove());
    }
  }

  private void finish(Placed placed) {
    settled.accept(placed.id, placed.cluster.number());
  }

  private void settle() {
    sinceSettled = 0;
    for (Placed placed : window) {
      placed.cluster.remove(placed.vector);
      placed.vector = frequencies.weigh(placed.terms);
      placed.cluster.add(placed.vector);
    }
    for (int round = 0; round < ROUNDS; round++) {
      for (Placed placed : window) {
        placed.cluster.remove(placed.vector);
        placed.cluster = joined(placed.vector);
      }
    }
  }

  private EventCluster joined(TermVector vector) {
    List<String> strongest = vector.strongest(STRONGEST);
    EventCluster best = best(vector, candidates(strongest));
    EventCluster cluster = best == null ? new EventCluster(clusters++) : best;
    cluster.add(vector);
    strongest.forEach(term -> index(term, cluster));
    return cluster;
  }

  private Set<EventCluster> candidates(List<String> terms) {
    Set<EventCluster> candidates = new LinkedHashSet<>();
    for (String term : terms) {
      candidates.addAll(byTerm.getOrDefault(term, new ArrayDeque<>(0)));
    }
    return candidates;
  }

  /** The most alike, of two as alike the older. */
  private static @Nullable EventCluster best(TermVector vector, Set<EventCluster> candidates) {
    EventCluster best = null;
    double most = LIKE;
    List<EventCluster> open = new ArrayList<>(candidates);
    open.sort((one, other) -> Integer.compare(one.number(), other.number()));
    for (EventCluster cluster : open) {
      double likeness = cluster.isEmpty() ? 0 : cluster.likeness(vector);
      if (likeness > most) {
        best = cluster;
        most = likeness;
      }
    }
    return best;
  }

  private void index(String term, EventCluster cluster) {
    Deque<EventCluster> known = byTerm.computeIfAbsent(term, _ -> new ArrayDeque<>(4));
    if (known.peekLast() != cluster) {
      known.remove(cluster);
      known.addLast(cluster);
      if (known.size() > MOST_OF_A_TERM) {
        known.removeFirst();
      }
    }
  }
}
