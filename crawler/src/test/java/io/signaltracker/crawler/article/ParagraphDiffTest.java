// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.signaltracker.crawler.article.ParagraphDiff.Change;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParagraphDiffTest {

  @ParameterizedTest
  @CsvSource({
    "a b c,a b c,=a =b =c",
    "a b c,a x c,=a -b +x =c",
    "a b,a b c,=a =b +c",
    "a b c,b c,-a =b =c",
    "a b c d,d a b c,+d =a =b =c -d",
    "a b,c d,-a -b +c +d",
    "'',a,+a",
    "a,'',-a",
    "a a a,a a,=a =a -a"
  })
  void tellsWhatBecameOfEachParagraph(String before, String after, String expected) {
    assertThat(inShort(ParagraphDiff.of(text(before), text(after)))).isEqualTo(expected);
  }

  @Test
  void givesBothTextsBackWhateverChanged() {
    Random random = new Random(7);
    for (int i = 0; i < 300; i++) {
      String before = words(random);
      String after = words(random);
      ParagraphDiff diff = ParagraphDiff.of(text(before), text(after));
      assertThat(without(diff, Change.ADDED)).isEqualTo(before);
      assertThat(without(diff, Change.REMOVED)).isEqualTo(after);
    }
  }

  @Test
  void doesNotCompareEachWithEachInTextsOfThousandsOfParagraphs() {
    String before = numbers(0, 5_000);
    ParagraphDiff diff = ParagraphDiff.of("head\n\n" + before, "head\n\n" + numbers(1, 5_000));
    assertThat(diff.lines().getFirst()).isEqualTo(new ParagraphDiff.Line(Change.KEPT, "head"));
    assertThat(diff.lines()).hasSizeLessThanOrEqualTo(10_001);
  }

  private static String numbers(int shift, int many) {
    return IntStream.range(0, many)
        .mapToObj(i -> i + shift + "." + shift)
        .collect(Collectors.joining("\n\n"));
  }

  private static String words(Random random) {
    return IntStream.range(0, random.nextInt(12))
        .mapToObj(_ -> String.valueOf((char) ('a' + random.nextInt(4))))
        .collect(Collectors.joining(" "));
  }

  private static String text(String words) {
    return words.replace(" ", "\n\n");
  }

  private static String without(ParagraphDiff diff, Change change) {
    return diff.lines().stream()
        .filter(line -> line.change() != change)
        .map(ParagraphDiff.Line::text)
        .collect(Collectors.joining(" "));
  }

  private static String inShort(ParagraphDiff diff) {
    List<String> signs = List.of("=", "+", "-");
    return diff.lines().stream()
        .map(line -> signs.get(line.change().ordinal()) + line.text())
        .collect(Collectors.joining(" "));
  }
}
