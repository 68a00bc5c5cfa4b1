// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class QueryLanguageDocTest {

  private static final Path PAGE = Path.of("..", "docs", "query-language.md");

  @Test
  void describesEveryFieldAndEveryValueOfAClosedList() throws IOException {
    String page = Files.readString(PAGE);

    for (QueryFields.Known field : QueryFields.all()) {
      assertThat(page).contains("| `" + field.name() + ":` |");
      field.values().forEach(value -> assertThat(page).contains("`" + value + "`"));
    }
  }

  @Test
  void statesTheLimitsAsTheyAre() throws IOException {
    assertThat(Files.readString(PAGE))
        .contains("%,d characters".formatted(QueryParser.LONGEST))
        .contains(QueryParser.MOST_LEAVES + " words and phrases")
        .contains(QueryParser.DEEPEST + " levels");
  }
}
