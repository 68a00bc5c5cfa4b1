// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatternTest {

  @ParameterizedTest
  @CsvSource({
    "'#M was @MAKE by #O', 'M was trained by O', true",
    "'#M ..2 by #O', 'M was surely trained by O', false",
    "'#M ..3 by #O', 'M was surely trained by O', true",
    "'#M not? is', 'M is', true",
    "'^ not #O', 'so not O', false",
    "'not #O $', 'so not O', true",
    "'#O ~said', 'O said', false",
    "'#O ~said', 'O', true",
    "'!is #O', 'is O', false",
    "'#M ..4 #O', 'M or M or O', true",
    "'a|b c', 'b c', true",
  })
  void matchesAsWritten(String pattern, String sentence, boolean expected) {
    assertThat(Pattern.of(pattern, Lexicon.shipped()).all(cells(sentence)).isEmpty())
        .isEqualTo(!expected);
  }

  @Test
  void remembersWhereTheMentionsStand() {
    Pattern.Match match =
        Pattern.of("#M is #M=2", Lexicon.shipped()).all(cells("so M is M")).getFirst();
    assertThat(match.slot("M")).isEqualTo(1);
    assertThat(match.slot("2")).isEqualTo(3);
    assertThat(match.slot("O")).isEqualTo(-1);
  }

  @Test
  void refusesAnUnknownWordClass() {
    assertThatThrownBy(() -> Pattern.of("@NOSUCH #M", Lexicon.shipped()))
        .hasMessageContaining("NOSUCH");
  }

  @Test
  void staysBoundedOnManyGaps() {
    Pattern pattern = Pattern.of("a ..9 a ..9 a ..9 z", Lexicon.shipped());
    assertThat(pattern.all(cells("a ".repeat(2_000).strip()))).isEmpty();
  }

  private static List<Cell> cells(String sentence) {
    List<Cell> cells = new ArrayList<>();
    int start = 0;
    for (String word : sentence.split(" ")) {
      int end = start + word.length();
      boolean mention = word.equals("M") || word.equals("O");
      cells.add(
          mention
              ? Cell.of(start, end, word, word, cells.size())
              : Cell.of(new Word(start, end, word, "", lemma(word), "O")));
      start = end + 1;
    }
    return cells;
  }

  private static String lemma(String word) {
    return word.equals("trained") ? "train" : word;
  }
}
