// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelledSetReaderTest {

  @TempDir private Path folder;

  @Test
  void putsTheDocumentsOfAnEpisodeIntoOneGroup() throws IOException {
    LabelledSet set = SmallSet.in(folder);

    assertThat(set.documents())
        .extracting(LabelledDocument::group)
        .containsExactly("amber", "amber", "d3");
  }

  @Test
  void doesWithoutNamesInPlay() throws IOException {
    assertThat(SmallSet.in(folder).names().all()).isEmpty();
  }

  @Test
  void tellsAllMistakesAtOnceWithFileAndLine() throws IOException {
    SmallSet.in(folder);
    Files.writeString(
        folder.resolve("claims.jsonl"), SmallSet.CLAIMS + "\n{\"doc_id\": 7}\nnothing\n");
    Files.writeString(
        folder.resolve("entities.jsonl"),
        """
        {"doc_id": "d9", "start": 0, "end": 4, "text": "Crow", "type": "BIRD", "canonical": "Crow"}
        {"doc_id": "d9", "start": 0, "end": 4, "text": "Crow", "type": "ORG", "canonical": "Crow"}
        """);
    Files.delete(folder.resolve("episodes.jsonl"));

    assertThatThrownBy(() -> LabelledSet.read(folder))
        .isInstanceOf(SetMistakes.class)
        .hasMessageContaining("claims.jsonl:11: expected a string \"doc_id\"")
        .hasMessageContaining("claims.jsonl:12: not JSON")
        .hasMessageContaining("entities.jsonl:1: expected a type of [MODEL,")
        .hasMessageContaining("was 'BIRD'")
        .hasMessageContaining("labels for 'd9', not in docs.jsonl")
        .hasMessageContaining("episodes.jsonl: cannot be read");
  }
}
