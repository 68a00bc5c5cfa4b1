// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import io.signaltracker.crawler.source.SourceType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
    assertThat(speakers(text, null)).containsExactly("moss_9", null);
    assertThat(Posts.lines(text, SourceType.NEWS, null).getFirst().speaker()).isNull();
  }

  @Test
  void takesAWordForAHandleWhereTheThreadSaysSo() {
    assertThat(speakers("rootstock: it is theirs", null)).containsExactly((String) null);
    assertThat(speakers("rootstock: it is theirs", "rootstock")).containsExactly("rootstock");
    assertThat(speakers("rootstock: it is theirs\nmoss_9: why?\nBuilder: theirs", null))
        .containsExactly("rootstock", "moss_9", null);
    assertThat(speakers("rootstock: it is theirs\nbuilder: why?\nrootstock: look", null))
        .containsExactly("rootstock", "builder", "rootstock");
  }

  private static List<@Nullable String> speakers(String text, @Nullable String author) {
    List<@Nullable String> speakers = new ArrayList<>();
    Posts.lines(text, SourceType.COMMUNITY, author).forEach(line -> speakers.add(line.speaker()));
    return speakers;
  }
}
