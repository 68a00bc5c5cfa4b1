// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.batch;

import java.util.ArrayList;
import java.util.List;

/** Adds up what a batch does. Not thread-safe. */
final class Counts {

  private static final int MOST_PROBLEMS = 100;

  private final List<String> problems = new ArrayList<>();
  private long documents;
  private long degraded;
  private long claims;
  private long entities;
  private long stories;
  private long bad;

  void document(boolean whole, int claimsIn, int entitiesIn) {
    documents++;
    degraded += whole ? 0 : 1;
    claims += claimsIn;
    entities += entitiesIn;
  }

  void story() {
    stories++;
  }

  void bad(String problem) {
    bad++;
    if (problems.size() < MOST_PROBLEMS) {
      problems.add(problem);
    }
  }

  BatchReport report() {
    return new BatchReport(documents, degraded, claims, entities, stories, bad, problems);
  }
}
