// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.cluster;

import java.util.HashMap;
import java.util.Map;

/** The articles of one event, as the sum of what they say. Not thread-safe. */
final class EventCluster {

  private final int number;
  private final Map<String, Double> sum = new HashMap<>();
  private double squares;
  private int members;

  EventCluster(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }

  boolean isEmpty() {
    return members == 0;
  }

  void add(TermVector article) {
    members++;
    article.weights().forEach(this::add);
  }

  void remove(TermVector article) {
    members--;
    article.weights().forEach((term, weight) -> add(term, -weight));
  }

  private void add(String term, double weight) {
    double before = sum.getOrDefault(term, 0.0);
    double after = members == 0 ? 0 : before + weight;
    squares += after * after - before * before;
    if (after == 0) {
      sum.remove(term);
    } else {
      sum.put(term, after);
    }
  }

  /** Cosine between an article and the middle of the cluster, 0 to 1. */
  double likeness(TermVector article) {
    double dot = 0;
    for (Map.Entry<String, Double> term : article.weights().entrySet()) {
      dot += term.getValue() * sum.getOrDefault(term.getKey(), 0.0);
    }
    return squares <= 0 ? 0 : dot / Math.sqrt(squares);
  }
}
