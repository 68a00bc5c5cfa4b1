// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.cluster;

import java.util.HashMap;
import java.util.Map;

/** In how many of the articles so far each term occurs. Not thread-safe. */
final class TermFrequencies {

  /** What every fifth article says tells none apart; among a handful of articles all may count. */
  private static final double COMMON = 0.2;

  private static final int HANDFUL = 20;

  private final Map<String, Integer> articles = new HashMap<>();
  private int all;

  void add(TermCounts terms) {
    all++;
    terms.counts().keySet().forEach(term -> articles.merge(term, 1, Integer::sum));
  }

  /** The terms with log tf x idf weights, of length 1 (Salton and Buckley 1988). */
  TermVector weigh(TermCounts terms) {
    Map<String, Double> weights = new HashMap<>();
    terms
        .counts()
        .forEach((term, count) -> {
          int in = articles.getOrDefault(term, 1);
          if (all < HANDFUL || in < COMMON * all) {
            weights.put(term, (1 + Math.log(count)) * Math.log((all + 1.0) / in));
          }
        });
    return TermVector.of(weights);
  }
}
