// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class BootstrapTest {

  private static final List<Score> GROUPS =
      List.of(new Score(9, 1, 0), new Score(4, 4, 2), new Score(8, 0, 5), new Score(1, 3, 3));

  private static Interval precision(List<Score> groups, long seed) {
    return new Bootstrap(seed, 1000).interval(groups, Score.NONE, Score::plus, Score::precision);
  }

  @Test
  void givesTheSameIntervalForTheSameSeed() {
    assertThat(precision(GROUPS, 7)).isEqualTo(precision(GROUPS, 7));
  }

  @Test
  void laysTheIntervalAroundTheFigureOfTheWhole() {
    Interval interval = precision(GROUPS, 7);

    assertThat(interval.value()).isCloseTo(22.0 / 30, within(1e-9));
    assertThat(interval.low()).isBetween(0.25, interval.value());
    assertThat(interval.high()).isBetween(interval.value(), 1.0);
  }

  @Test
  void isNarrowerWithMoreGroups() {
    Interval few = precision(GROUPS, 7);
    Interval many =
        precision(Collections.nCopies(25, GROUPS).stream().flatMap(List::stream).toList(), 7);

    assertThat(many.high() - many.low()).isLessThan((few.high() - few.low()) / 2);
  }

  @Test
  void hasNoWidthWhereThereIsOneGroup() {
    Interval interval = precision(List.of(new Score(3, 1, 0)), 7);

    assertThat(interval).isEqualTo(new Interval(0.75, 0.75, 0.75));
  }

  @Test
  void refusesToDrawNothing() {
    assertThatThrownBy(() -> new Bootstrap(1, 0)).hasMessageContaining("was 0");
  }
}
