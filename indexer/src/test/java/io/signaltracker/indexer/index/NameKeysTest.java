// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameKeysTest {

  @ParameterizedTest
  @CsvSource({
    "Happy Horse, happyhorse",
    "happy-horse, happyhorse",
    "HAPPYHORSE, happyhorse",
    "Qwen2.5-Max, qwen25max",
    "Café Noir, cafenoir",
    "ＧＰＴ－５, gpt5",
    "可灵 2.0, 可灵20",
    "&&, ''",
  })
  void meetInOneSpelling(String name, String key) {
    assertThat(NameKeys.key(name)).isEqualTo(key);
  }

  @Test
  void leaveOutAVersionAtTheEndOnly() {
    assertThat(NameKeys.keys("HappyHorse-1.0")).containsExactly("happyhorse10", "happyhorse");
    assertThat(NameKeys.keys("Wan v2 2")).containsExactly("wanv22", "wan");
    assertThat(NameKeys.keys("GPT-5 Pro")).containsExactly("gpt5pro");
    assertThat(NameKeys.keys("2026")).containsExactly("2026");
    assertThat(NameKeys.keys("-")).isEmpty();
  }

  @Test
  void areCutToWhatAnIndexTermHolds() {
    assertThat(NameKeys.key("x".repeat(50_000))).hasSize(200);
  }
}
