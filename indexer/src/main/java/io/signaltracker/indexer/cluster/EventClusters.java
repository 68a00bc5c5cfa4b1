// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.cluster;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Clusters articles by the event they tell of, as they arrive: each goes to the cluster most like
 * it, or opens one. An article costs the same however many there were before: see {@link
 * ClusterIndex}.
 *
 * <p>The last articles are kept and settled: taken out one after the other and put where they now
 * fit best. An article that leaves the window is final. It speaks for its cluster for a while
 * longer, then the cluster forgets it: what an event is about is asked of its late articles, and a
 * cluster of a long story grows no larger than that of a short one. Deterministic; not thread-safe.
 */
public final class EventClusters {

  /** Articles that can still move. */
  static final int WINDOW = 2_000;

  /** For so many articles on an article speaks for its cluster; one without any is closed. */
  private static final int OPEN = 2 * WINDOW;

  private static final int ROUNDS = 2;

  private static final class Placed {

    private final String id;
    private final long at;
    private final TermFrequencies.Counted terms;
    private TermVector vector;
    private EventCluster cluster;

    private Placed(
        String id,
        long at,
        TermFrequencies.Counted terms,
        TermVector vector,
        EventCluster cluster) {
      this.id = id;
      this.at = at;
      this.terms = terms;
      this.vector = vector;
      this.cluster = cluster;
    }
  }

  private final TermFrequencies frequencies = new TermFrequencies();
  private final ClusterIndex index = new ClusterIndex();
  private final Deque<Placed> window = new ArrayDeque<>();
  private final Deque<Placed> speaking = new ArrayDeque<>();
  private final BiConsumer<String, Integer> settled;
  private int clusters;
  private long articles;
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
    articles++;
    TermFrequencies.Counted terms = frequencies.add(TermCounts.of(text));
    TermVector vector = frequencies.weigh(terms);
    window.add(new Placed(id, articles, terms, vector, joined(vector, null)));
    if (++sinceSettled == WINDOW / 2) {
      settle();
      while (window.size() > WINDOW / 2) {
        finish(window.remove());
      }
      forget();
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
    speaking.add(placed);
  }

  private void forget() {
    while (!speaking.isEmpty() && speaking.element().at <= articles - OPEN) {
      Placed old = speaking.remove();
      old.cluster.remove(old.vector);
    }
    index.prune();
    if (articles % OPEN == 0) {
      frequencies.age();
    }
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
        placed.cluster = joined(placed.vector, placed.cluster);
      }
    }
  }

  /**
   * @param left the cluster that it was taken from; null for a new article
   */
  private EventCluster joined(TermVector vector, @Nullable EventCluster left) {
    EventCluster best = index.mostLike(vector, _ -> true);
    EventCluster cluster = best == null ? alone(left) : best;
    cluster.add(vector);
    index.put(cluster, vector);
    return cluster;
  }

  /** Whoever was alone before stays what it was. */
  private EventCluster alone(@Nullable EventCluster left) {
    return left != null && left.isEmpty() ? left : new EventCluster(clusters++);
  }
}
