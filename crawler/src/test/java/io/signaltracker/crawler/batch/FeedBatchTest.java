// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedBatchTest {

  private static final String FEED =
      "<rss><channel><title>Notes</title><item><title>One</title>"
          + "<link>https://a.example/1</link></item></channel></rss>";

  @TempDir private Path folder;

  @Test
  void answersEachLineInOrderAndGoesOnAfterAFileThatIsMissing() throws IOException {
    Files.writeString(folder.resolve("notes.xml"), FEED);
    Path input = folder.resolve("cases.jsonl");
    Files.writeString(
        input, "{\"id\":\"a\",\"file\":\"none.xml\"}\n{\"id\":\"b\",\"file\":\"notes.xml\"}\n");
    Path output = folder.resolve("feeds.jsonl");

    int failed = new FeedBatch().run(input, output);

    assertThat(failed).isEqualTo(1);
    assertThat(Files.readAllLines(output))
        .satisfiesExactly(
            first -> assertThat(first).contains("\"id\":\"a\"", "\"error\""),
            second ->
                assertThat(second)
                    .contains("\"id\":\"b\"", "\"Notes\"", "\"One\"", "https://a.example/1"));
  }
}
