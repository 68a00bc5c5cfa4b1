// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.signaltracker.indexer.news.Decision.Kind;
import io.signaltracker.indexer.news.Decision.Reason;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecidedTiesTest {

  private static final Instant NOON = Instant.parse("2026-04-09T12:00:00Z");

  private static Decision merge(int minute, String... articles) {
    return decision("m" + minute, Kind.MERGE, minute, List.of(articles), List.of());
  }

  private static Decision split(int minute, List<String> taken, List<String> left) {
    return decision("s" + minute, Kind.SPLIT, minute, taken, left);
  }

  private static Decision decision(
      String id, Kind kind, int minute, List<String> together, List<String> apart) {
    Reason reason = new Reason("ann", NOON.plusSeconds(60L * minute), "seen");
    return new Decision(id, kind, "a", together, apart, reason, null);
  }

  private static boolean together(DecidedTies ties, String one, String other) {
    String group = ties.groupOf(one);
    return group != null && group.equals(ties.groupOf(other));
  }

  private static boolean apart(DecidedTies ties, String one, String other) {
    String group = ties.groupOf(one);
    String away = ties.groupOf(other);
    return group != null && away != null && ties.apartFrom(group).contains(away);
  }

  @Test
  void mergedArticlesAreOneGroup() {
    DecidedTies ties = DecidedTies.of(List.of(merge(1, "a", "b"), merge(2, "b", "c")));

    assertThat(together(ties, "a", "c")).isTrue();
    assertThat(ties.groupOf("d")).isNull();
  }

  @Test
  void aSplitKeepsApartWhatLeavesAndWhatStays() {
    DecidedTies ties = DecidedTies.of(List.of(split(1, List.of("a", "b"), List.of("c", "d"))));

    assertThat(together(ties, "a", "b")).isTrue();
    assertThat(apart(ties, "a", "c")).isTrue();
    assertThat(apart(ties, "c", "d")).isFalse();
    assertThat(together(ties, "c", "d")).isFalse();
  }

  @Test
  void theLaterDecisionHoldsInWhateverOrderTheyAreGiven() {
    Decision split = split(1, List.of("a"), List.of("b"));
    Decision merge = merge(2, "a", "b");

    DecidedTies ties = DecidedTies.of(List.of(merge, split));

    assertThat(together(ties, "a", "b")).isTrue();
    assertThat(apart(ties, "a", "b")).isFalse();
    assertThat(ties.standsAlone(String.valueOf(ties.groupOf("a")))).isFalse();
  }

  @Test
  void aMergeOfOneSideKeepsItFromTheOther() {
    DecidedTies ties =
        DecidedTies.of(List.of(split(1, List.of("a"), List.of("b")), merge(2, "a", "c")));

    assertThat(apart(ties, "c", "b")).isTrue();
  }

  @Test
  void whatWasUndoneTiesNothing() {
    Decision made = merge(1, "a", "b");
    Decision undone =
        new Decision(
            made.id(),
            made.kind(),
            made.story(),
            made.together(),
            made.apart(),
            made.reason(),
            new Reason("bob", NOON, "was wrong"));

    assertThat(DecidedTies.of(List.of(undone)).groupOf("a")).isNull();
  }

  @Test
  void aDecisionNeedsSomebodyAndAReason() {
    assertThatThrownBy(() -> new Reason(" ", NOON, "seen"))
        .isInstanceOf(DecisionRefused.class)
        .hasMessageContaining("'by'");
    assertThatThrownBy(() -> new Reason("ann", NOON, ""))
        .isInstanceOf(DecisionRefused.class)
        .hasMessageContaining("'why'");
  }
}
