// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class EditionWordsTest {

  private static final Instant DAY = Instant.parse("2026-04-08T09:00:00Z");

  private final EditionWords words = new EditionWords();

  @Test
  void putsASentenceBetweenMarks() {
    Quote quote = new Quote("It is \"theirs\"", true, true, "mara", "Hexboard", DAY, "/articles/1");
    assertThat(words.quoted(quote)).isEqualTo("‘It is \"theirs\"’ [...]");
  }

  @Test
  void saysInOurWordsWhatMayNotBeQuoted() {
    Quote quote =
        new Quote("Lantern developed by Bluefin", false, false, "mara", "Hexboard", DAY, "/a");
    assertThat(words.quoted(quote))
        .isEqualTo("Lantern developed by Bluefin (not quoted: its page asks so)");
  }
}
