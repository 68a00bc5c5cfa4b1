// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BaselineTest {

  @Test
  void countsInSpreadsAboveTheMedian() {
    Baseline usual = Baseline.of(IntStream.range(0, 28).map(day -> 10 + day % 5 * 2).toArray());

    assertThat(usual.median()).isEqualTo(14);
    assertThat(usual.spread()).isCloseTo(1.4826 * 2, within(1e-9));
    assertThat(usual.z(14)).isZero();
    assertThat(usual.z(29)).isGreaterThan(Baseline.BURST);
  }

  @Test
  void anEarlierBurstDoesNotHideTheNext() {
    int[] quiet = IntStream.range(0, 28).map(day -> 3 + day % 3).toArray();
    int[] once = quiet.clone();
    once[5] = 400;

    assertThat(Baseline.of(once).z(30)).isCloseTo(Baseline.of(quiet).z(30), within(2.0));
  }

  @Test
  void whereMostDaysAreEqualTheMeanDeviationIsTheSpread() {
    int[] days = new int[28];
    days[3] = 20;
    days[9] = 22;

    Baseline usual = Baseline.of(days);

    assertThat(usual.median()).isZero();
    assertThat(usual.spread()).isCloseTo(1.2533 * 1.5, within(1e-9));
  }

  @Test
  void aNameThatWasNeverInTheNewsNeedsMoreThanThreeArticles() {
    Baseline never = Baseline.of(new int[28]);

    assertThat(never.spread()).isEqualTo(1);
    assertThat(never.z(3)).isLessThan(Baseline.BURST);
    assertThat(never.z(4)).isGreaterThan(Baseline.BURST);
  }
}
