// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.cluster;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * In how many of the articles so far each term occurs. Terms are numbered as they appear. Not
 * thread-safe.
 */
final class TermFrequencies {

  /** What every fifth article says tells none apart; among a handful of articles all may count. */
  private static final double COMMON = 0.2;

  private static final int HANDFUL = 20;

  /** An article's terms by number, and how often each occurs. */
  record Counted(int[] terms, int[] counts) {}

  private final Map<String, Integer> numbers = new HashMap<>();
  private int[] articles = new int[1 << 12];

  /** Numbers of forgotten terms: those that may still stand in a vector, and those that do not. */
  private Deque<Integer> resting = new ArrayDeque<>();

  private final Deque<Integer> free = new ArrayDeque<>();
  private int next;
  private int all;

  Counted add(TermCounts article) {
    all++;
    int[] terms = new int[article.counts().size()];
    int[] counts = new int[terms.length];
    int at = 0;
    for (Map.Entry<String, Integer> term : article.counts().entrySet()) {
      terms[at] = number(term.getKey());
      counts[at] = term.getValue();
      articles[terms[at++]]++;
    }
    return new Counted(terms, counts);
  }

  private int number(String term) {
    int number = numbers.computeIfAbsent(term, _ -> free.isEmpty() ? next++ : free.pop());
    if (number == articles.length) {
      articles = Arrays.copyOf(articles, 2 * number);
    }
    return number;
  }

  /**
   * Lets what was so far count half, and forgets the terms of which nothing is left: what is rare
   * is asked of the present, and memory is bounded. The number of a forgotten term is given again
   * after the next time: until then an article that has it may be in use.
   */
  void age() {
    all /= 2;
    free.addAll(resting);
    resting = new ArrayDeque<>();
    numbers
        .values()
        .removeIf(term -> {
          articles[term] /= 2;
          if (articles[term] == 0) {
            resting.add(term);
          }
          return articles[term] == 0;
        });
  }

  /** The terms with log tf x idf weights, of length 1 (Salton and Buckley 1988). */
  TermVector weigh(Counted article) {
    int[] terms = new int[article.terms().length];
    double[] weights = new double[terms.length];
    int size = 0;
    for (int i = 0; i < terms.length; i++) {
      int term = article.terms()[i];
      int in = Math.max(1, articles[term]);
      if (all < HANDFUL || in < COMMON * all) {
        terms[size] = term;
        weights[size++] = (1 + Math.log(article.counts()[i])) * Math.log((all + 1.0) / in);
      }
    }
    return TermVector.of(Arrays.copyOf(terms, size), Arrays.copyOf(weights, size));
  }
}
