// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.digest;

import io.signaltracker.indexer.story.Hypothesis;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One candidate's share of the probability.
 *
 * @param org the candidate, or "someone else"
 * @param percent 0 to 100
 * @param note its origins and what became of it; empty for "someone else"
 */
public record Bar(String org, int percent, String note) {

  private static final int MOST = 4;

  /** The most probable candidates, then "someone else" with all the rest; none without any. */
  static List<Bar> of(List<Hypothesis> hypotheses) {
    if (hypotheses.isEmpty()) {
      return List.of();
    }
    List<Bar> bars = new ArrayList<>();
    hypotheses.stream().limit(MOST).map(Bar::of).forEach(bars::add);
    int rest = 100 - bars.stream().mapToInt(Bar::percent).sum();
    bars.add(new Bar("someone else", Math.max(0, rest), ""));
    return List.copyOf(bars);
  }

  private static Bar of(Hypothesis hypothesis) {
    int percent = (int) Math.round(hypothesis.probability() * 100);
    return new Bar(hypothesis.org(), percent, note(hypothesis));
  }

  private static String note(Hypothesis hypothesis) {
    List<String> parts = new ArrayList<>();
    if (hypothesis.outcome() != Hypothesis.Outcome.OPEN) {
      parts.add(hypothesis.outcome().name().toLowerCase(Locale.ROOT));
    }
    if (hypothesis.origins() > 0) {
      parts.add(Words.count(hypothesis.origins(), "origin"));
    }
    return String.join(", ", parts);
  }
}
