// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.signaltracker.indexer.search.Hit.Mark;
import io.signaltracker.indexer.search.Hit.Marked;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExcerptTest {

  @Test
  void cutsBetweenWordsAndMovesTheMarks() {
    Marked long_ = new Marked("one two three four five six seven", List.of(new Mark(19, 23)));

    Marked excerpt = Excerpt.of(long_, 16);

    assertThat(excerpt.text()).isEqualTo("four five six");
    assertThat(excerpt.marks()).containsExactly(new Mark(5, 9));
  }

  @Test
  void staysWithinItsLengthItsMarksAndWholeCharacters() {
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      String text = text(random);
      int start = random.nextInt(text.length());
      int end = start + 1 + random.nextInt(text.length() - start);
      int longest = 10 + random.nextInt(60);

      Marked excerpt = Excerpt.of(new Marked(text, List.of(new Mark(start, end))), longest);

      assertThat(excerpt.text().length()).isLessThanOrEqualTo(longest);
      assertThat(text).contains(excerpt.text());
      for (Mark mark : excerpt.marks()) {
        assertThat(mark.start()).isNotNegative().isLessThan(mark.end());
        assertThat(mark.end()).isLessThanOrEqualTo(excerpt.text().length());
      }
      assertThat(excerpt.text().codePoints()).noneMatch(c -> c >= 0xd800 && c < 0xe000);
    }
  }

  private static String text(Random random) {
    List<String> parts = List.of("word", " ", "马", "😀", "\n", "longer-word", " ");
    return IntStream.rangeClosed(0, random.nextInt(60))
        .mapToObj(_ -> parts.get(random.nextInt(parts.size())))
        .collect(Collectors.joining());
  }
}
