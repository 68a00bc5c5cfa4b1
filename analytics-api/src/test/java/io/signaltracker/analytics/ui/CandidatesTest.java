// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.signaltracker.analytics.ui.Candidates.Bar;
import io.signaltracker.indexer.story.Hypothesis;
import io.signaltracker.indexer.story.Hypothesis.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CandidatesTest {

  @Test
  void alwaysHasSomeoneElseWhileNobodyIsConfirmed() {
    assertThat(Candidates.of(List.of()).bars())
        .containsExactly(new Bar("someone else", 1, 0, 0, "else"));
    List<Bar> bars = Candidates.of(open(.46, .22)).bars();
    assertThat(bars).extracting(Bar::label).containsExactly("Org 0", "Org 1", "someone else");
    assertThat(bars.getLast().share()).isCloseTo(.32, within(1e-9));
  }

  @Test
  void gathersTheLeastProbableInOneBar() {
    List<Bar> bars = Candidates.of(open(.3, .2, .1, .1, .05, .05)).bars();

    assertThat(bars)
        .extracting(Bar::label)
        .containsExactly("Org 0", "Org 1", "Org 2", "Org 3", "2 more", "someone else");
    assertThat(bars.stream().mapToDouble(Bar::share).sum()).isCloseTo(1, within(1e-9));
  }

  @Test
  void namesTheLosersWithMostOriginsFirst() {
    List<Hypothesis> lost =
        IntStream.range(0, 6).mapToObj(at -> of("Org " + at, 0, Outcome.WRONG, at)).toList();

    assertThat(Candidates.of(lost).wrongInShort()).isEqualTo("Org 5, Org 4, Org 3 and 3 others");
    assertThat(Candidates.of(lost.subList(0, 4)).wrongInShort())
        .isEqualTo("Org 3, Org 2, Org 1, Org 0");
  }

  private static List<Hypothesis> open(double... shares) {
    return IntStream.range(0, shares.length)
        .mapToObj(at -> of("Org " + at, shares[at], Outcome.OPEN, 1))
        .toList();
  }

  private static Hypothesis of(String org, double share, Outcome outcome, int origins) {
    return new Hypothesis(
        org, share, outcome, origins, 0, Instant.EPOCH, List.of(), List.of(), List.of());
  }
}
