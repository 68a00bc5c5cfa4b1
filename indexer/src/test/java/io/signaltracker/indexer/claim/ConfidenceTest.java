// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfidenceTest {

  @Test
  void isTheLogisticOfTheSumOfTheWeights() {
    Confidence confidence = new Confidence(Map.of("base", 1.0, "for", 1.0, "against", -2.0));

    assertThat(confidence.of(List.of())).isEqualTo(0.73);
    assertThat(confidence.of(List.of("for"))).isEqualTo(0.88);
    assertThat(confidence.of(List.of("for", "against"))).isEqualTo(0.5);
  }

  @Test
  void givesAGroundWithoutAWeightNone() {
    Confidence confidence = new Confidence(Map.of("base", 1.0));

    assertThat(confidence.of(List.of("pattern:frame:new"))).isEqualTo(0.73);
  }

  @Test
  void trustsWhatIsSaidAgainMoreAsShipped() {
    Confidence shipped = Confidence.shipped();

    assertThat(shipped.of(List.of("said-again"))).isGreaterThan(shipped.of(List.of()));
    assertThat(shipped.of(List.of())).isBetween(0.5, 1.0);
  }
}
