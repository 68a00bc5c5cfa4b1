// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import io.signaltracker.crawler.source.SourceType;
import org.junit.jupiter.api.Test;

class PlainTextTest {

  @Test
  void keepsPositionsWhereItBlanksALoneSurrogate() {
    assertThat(PlainText.of("a\ud83db\udc4cc", 100)).isEqualTo("a b c");
    assertThat(PlainText.of("a😀b", 100)).isEqualTo("a😀b");
  }

  @Test
  void blanksBidirectionalMarks() {
    assertThat(PlainText.of("a\u202eb", 100)).isEqualTo("a b");
  }

  @Test
  void blanksAnEndlessRunButNotChinese() {
    String run = "x".repeat(5_000);
    assertThat(PlainText.of("go " + run + " on", 10_000)).isEqualToIgnoringWhitespace("go on");
    assertThat(PlainText.hasEndlessRun(run)).isTrue();
    assertThat(PlainText.hasEndlessRun("模".repeat(5_000))).isFalse();
  }

  @Test
  void findsTheHandleThatAThreadsLineBeginsWith() {
    String text = "@moss_9: it is theirs\nCorrection: it is not";
    assertThat(Posts.lines(text, SourceType.COMMUNITY))
        .extracting(Posts.Line::speaker)
        .containsExactly("moss_9", null);
    assertThat(Posts.lines(text, SourceType.NEWS).getFirst().speaker()).isNull();
  }
}
