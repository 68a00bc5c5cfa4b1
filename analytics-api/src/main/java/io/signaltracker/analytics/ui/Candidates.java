// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.ui;

import io.signaltracker.indexer.story.Hypothesis;
import io.signaltracker.indexer.story.Hypothesis.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The candidate makers of a story as bars; "someone else" is always there while nobody is
 * confirmed.
 *
 * @param bars most probable first
 * @param wrong candidates that lost, in order of appearance
 */
public record Candidates(List<Bar> bars, List<Hypothesis> wrong) {

  private static final int SHOWN = 4;
  private static final int LOST_NAMED = 3;

  /**
   * One bar.
   *
   * @param kind "open", "confirmed" or "else"
   */
  public record Bar(String label, double share, int origins, int originsAgainst, String kind) {

    /** The width as SVG wants it. */
    public String width() {
      return String.format(Locale.ROOT, "%.1f%%", Math.clamp(share, 0, 1) * 100);
    }
  }

  /** The losers in one line, the most credible first: "Tencent, Kuaishou and 4 others". */
  public String wrongInShort() {
    List<String> names =
        wrong.stream()
            .sorted(Comparator.comparingInt(Hypothesis::origins).reversed())
            .map(Hypothesis::org)
            .toList();
    int others = names.size() - LOST_NAMED;
    return others <= 1
        ? String.join(", ", names)
        : String.join(", ", names.subList(0, LOST_NAMED)) + " and " + others + " others";
  }

  static Candidates of(List<Hypothesis> hypotheses) {
    List<Hypothesis> wrong =
        hypotheses.stream().filter(one -> one.outcome() == Outcome.WRONG).toList();
    List<Hypothesis> standing =
        hypotheses.stream().filter(one -> one.outcome() != Outcome.WRONG).toList();
    List<Bar> bars = new ArrayList<>(standing.stream().limit(SHOWN).map(Candidates::bar).toList());
    boolean settled = standing.stream().anyMatch(one -> one.outcome() == Outcome.CONFIRMED);
    if (!settled) {
      more(standing).forEach(bars::add);
      bars.add(new Bar("someone else", someoneElse(hypotheses), 0, 0, "else"));
    }
    return new Candidates(bars, wrong);
  }

  private static Bar bar(Hypothesis hypothesis) {
    return new Bar(
        hypothesis.org(),
        hypothesis.probability(),
        hypothesis.origins(),
        hypothesis.originsAgainst(),
        hypothesis.outcome().name().toLowerCase(Locale.ROOT));
  }

  private static Stream<Bar> more(List<Hypothesis> standing) {
    List<Hypothesis> rest = standing.stream().skip(SHOWN).toList();
    double share = rest.stream().mapToDouble(Hypothesis::probability).sum();
    return rest.isEmpty()
        ? Stream.empty()
        : Stream.of(new Bar(rest.size() + " more", share, 0, 0, "else"));
  }

  private static double someoneElse(List<Hypothesis> hypotheses) {
    return Math.max(0, 1 - hypotheses.stream().mapToDouble(Hypothesis::probability).sum());
  }
}
