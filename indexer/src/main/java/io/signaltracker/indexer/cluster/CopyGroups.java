// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.cluster;

import io.signaltracker.crawler.dedupe.Shingles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * Groups near-duplicates by the runs of three words that two texts share: those that share half of
 * all, and those of which one holds nearly all of the other (a shortened copy). What is near to one
 * of a group belongs to it, so that two groups become one when a text comes that is near to both.
 * Deterministic; not thread-safe. Keeps the shingles of all texts.
 */
public final class CopyGroups {

  /** On labelled copies, other articles about the same event share less than 0.47. */
  private static final double NEAR = 0.5;

  private static final double HELD = 0.8;

  /** A shorter text says too little to be a copy of a part. */
  private static final int LEAST_HELD = 30;

  private static final int SKETCH = 64;

  /** Of the sketch, what candidates share: texts of resemblance 0.3 share 19 on average. */
  private static final int LEAST_SHARED = 4;

  /** A run of words in more texts than this is boilerplate. */
  private static final int MOST_OF_A_RUN = 200;

  private final List<String> ids = new ArrayList<>();
  private final List<Shingles> texts = new ArrayList<>();
  private final List<Integer> groups = new ArrayList<>();
  private final Map<Long, List<Integer>> byRun = new HashMap<>();

  /** Takes a text. */
  public void add(String id, String text) {
    int number = ids.size();
    Shingles shingles = Shingles.of(text);
    ids.add(id);
    texts.add(shingles);
    groups.add(number);
    candidates(number, shingles)
        .forEach((other, shared) -> {
          if (shared >= Math.min(LEAST_SHARED, shingles.size())
              && isNear(shingles, texts.get(other))) {
            join(number, other);
          }
        });
  }

  /** How many runs of its sketch a text shares with each earlier one. */
  private Map<Integer, Integer> candidates(int number, Shingles shingles) {
    Map<Integer, Integer> shared = new TreeMap<>();
    for (long run : shingles.sketch(SKETCH)) {
      List<Integer> same = byRun.computeIfAbsent(run, _ -> new ArrayList<>(1));
      same.forEach(other -> shared.merge(other, 1, Integer::sum));
      if (same.size() < MOST_OF_A_RUN) {
        same.add(number);
      }
    }
    return shared;
  }

  private static boolean isNear(Shingles one, Shingles other) {
    boolean held =
        Math.min(one.size(), other.size()) >= LEAST_HELD && one.containment(other) >= HELD;
    return held || one.resemblance(other) >= NEAR;
  }

  private void join(int one, int other) {
    int first = Math.min(group(one), group(other));
    int second = Math.max(group(one), group(other));
    groups.set(second, first);
  }

  private int group(int number) {
    int at = number;
    while (groups.get(at) != at) {
      at = groups.get(at);
    }
    groups.set(number, at);
    return at;
  }

  /** Tells each text's id and the number of its group, in the order in which they were added. */
  public void tell(BiConsumer<String, Integer> taker) {
    for (int number = 0; number < ids.size(); number++) {
      taker.accept(ids.get(number), group(number));
    }
  }
}
