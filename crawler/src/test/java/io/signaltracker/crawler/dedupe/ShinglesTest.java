// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ShinglesTest {

  @Test
  void resemblesItselfFully() {
    Shingles text = Shingles.of("The model leads the board, and nobody says whose it is.");

    assertThat(text.resemblance(text)).isEqualTo(1.0);
  }

  @Test
  void countsWhatTheTextsShare() {
    // Shingles abc bcd | bcd cde: one of three is shared.
    assertThat(Shingles.of("a b c d").resemblance(Shingles.of("b c d e")))
        .isEqualTo(1.0 / 3, Offset.offset(1e-9));
  }

  @Test
  void sharesNothingWithAnotherText() {
    assertThat(Shingles.of(text("x", 300)).resemblance(Shingles.of(text("y", 300)))).isZero();
  }

  @Test
  void ignoresCaseAndPunctuation() {
    assertThat(Shingles.of("Who made this? Nobody knows."))
        .isEqualTo(Shingles.of("who made THIS -- nobody knows"));
  }

  @Test
  void comparesTextsWithoutSpaces() {
    Shingles one = Shingles.of("阿里巴巴确认该模型由其团队开发");
    Shingles other = Shingles.of("阿里巴巴确认该模型由其实验室开发");

    assertThat(one.resemblance(other)).isBetween(0.4, 0.8);
  }

  @Test
  void readsTheEmptyText() {
    assertThat(Shingles.of("").resemblance(Shingles.of("..."))).isEqualTo(1.0);
  }

  /**
   * Property over seeded random texts; the odds of missing one such pair are 1 in 5,000 or less.
   */
  @Test
  void meetsNearTextsInABand() {
    Random random = new Random(20260407);
    for (int i = 0; i < 200; i++) {
      String text = text("w" + i + "x", 200 + random.nextInt(300));
      String copy = "From our partners. " + text.substring(0, text.length() * 9 / 10);
      Shingles one = Shingles.of(text);
      Shingles other = Shingles.of(copy);

      assertThat(one.resemblance(other)).isGreaterThan(0.8).isEqualTo(other.resemblance(one));
      assertThat(shared(one.bands(), other.bands())).as("pair %d", i).isPositive();
    }
  }

  private static long shared(long[] a, long[] b) {
    return IntStream.range(0, a.length).filter(i -> a[i] == b[i]).count();
  }

  private static String text(String word, int length) {
    return IntStream.range(0, length).mapToObj(i -> word + i).collect(Collectors.joining(" "));
  }
}
