// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.cluster;

/** The articles of one event, as the sum of what they say. Not thread-safe. */
final class EventCluster {

  private final int number;
  private final TermSums sums = new TermSums();
  private double squares;
  private int members;

  /** Of one search: what it shares with the article by the terms seen so far. */
  private double shared;

  EventCluster(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }

  void add(TermVector article) {
    members++;
    for (int i = 0; i < article.size(); i++) {
      add(article.term(i), article.weight(i));
    }
  }

  void remove(TermVector article) {
    members--;
    if (members == 0) {
      sums.clear();
      squares = 0;
      return;
    }
    for (int i = 0; i < article.size(); i++) {
      add(article.term(i), -article.weight(i));
    }
  }

  private void add(int term, double weight) {
    double before = sums.add(term, weight);
    squares += weight * (2 * before + weight);
  }

  boolean isEmpty() {
    return members == 0;
  }

  /** Whether any of its articles has the term. */
  boolean has(int term) {
    return sums.has(term);
  }

  /**
   * Notes that an article has a term in common.
   *
   * @return whether it is the first in this search
   */
  boolean share(int term, double weight) {
    boolean first = shared == 0;
    shared += weight * sums.get(term);
    return first && shared != 0;
  }

  /** Ends a search: the cosine as far as the terms told. */
  double takeShared() {
    double cosine = members == 0 ? 0 : shared / length();
    shared = 0;
    return cosine;
  }

  /** Cosine between an article and the middle of the cluster, 0 to 1. */
  double likeness(TermVector article) {
    double dot = 0;
    for (int i = 0; i < article.size(); i++) {
      dot += article.weight(i) * sums.get(article.term(i));
    }
    return members == 0 ? 0 : dot / length();
  }

  private double length() {
    return squares <= 0 ? 1 : Math.sqrt(squares);
  }
}
