// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TextLinesTest {

  @Test
  void breaksAtSpacesAndIndents() {
    String wrapped = TextLines.wrap("word ".repeat(20), "- ", "  ");

    assertThat(wrapped.lines()).hasSize(2);
    assertThat(wrapped).startsWith("- word word").contains("word\n  word");
  }

  @Test
  void breaksInsideAWordThatFitsNoLine() {
    assertThat(TextLines.wrap("静".repeat(80), "", "").lines())
        .allSatisfy(line -> assertThat(TextLines.width(line)).isLessThanOrEqualTo(78))
        .hasSize(3);
  }

  @Test
  void neverLeavesTheMarginAndNeverLosesALetter() {
    Random random = new Random(7);
    for (int i = 0; i < 2000; i++) {
      String text = words(random);
      String wrapped = TextLines.wrap(text, "  - ", "    ");

      assertThat(wrapped.lines())
          .allSatisfy(line -> assertThat(TextLines.width(line)).isLessThanOrEqualTo(78));
      assertThat(letters(wrapped)).isEqualTo("-" + letters(text));
    }
  }

  private static String words(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(30); i > 0; i--) {
      String letter = random.nextInt(4) == 0 ? "静" : "x";
      text.append(letter.repeat(1 + random.nextInt(random.nextInt(9) == 0 ? 200 : 12))).append(' ');
    }
    return text.toString();
  }

  private static String letters(String text) {
    return text.replaceAll("\\s", "");
  }
}
