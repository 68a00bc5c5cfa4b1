// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.digest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {

  @Test
  void leavesOneLineWithoutAnythingInvisible() {
    assertThat(
            PlainText.oneLine(
                " a\r\n\tb\u0000\u202E\u200B\u2066c\u2028d\u0085e\uE000f\uD800g\u00A0 h "))
        .isEqualTo("a bc d efg h");
  }

  @Test
  void keepsCharactersWhoseLowByteIsALineBreak() {
    assertThat(PlainText.oneLine("肿瘍\u760A上不")).isEqualTo("肿瘍\u760A上不");
  }

  @Test
  void capsAtAWordAndCountsWholeCharacters() {
    assertThat(PlainText.capped("one two three", 20)).isEqualTo("one two three");
    assertThat(PlainText.capped("one two three", 10)).isEqualTo("one two …");
    assertThat(PlainText.capped("😀".repeat(20), 10)).isEqualTo("😀".repeat(8) + " …");
  }
}
