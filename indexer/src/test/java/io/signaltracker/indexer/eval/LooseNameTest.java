// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.eval;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LooseNameTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '!',
      value = {
        "Amber-7, amber7",
        "amber 7, amber7",
        "AMBER_7's, amber7",
        "amber‑7, amber7",
        "the Amber 7, amber7",
        "@amber7, amber7",
        "“Amber” 7, amber7",
        "Ａmber 7, amber7",
        "墨鱼, 墨鱼"
      })
  void takesSpellingsOfOneNameForTheSame(String spelling, String folded) {
    assertThat(LooseName.of(spelling)).isEqualTo(folded);
  }

  @Test
  void hasNothingToSayOfNoName() {
    assertThat(LooseName.of(null)).isEmpty();
  }
}
