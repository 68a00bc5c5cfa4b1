// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a process that writes, at random, and looks at what it left. */
class LuceneIndexKillIT {

  private static final int KILLS = 5;

  @TempDir private Path folder;

  @Test
  void holdsExactlyWhatItsSequenceSaysAfterAnyKill() throws Exception {
    Random random = new Random();
    long before = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      int commits = 1 + random.nextInt(6);
      killAfter(commits);
      try (LuceneIndex index = LuceneIndex.open(folder)) {
        long sequence = index.committedSequence();
        assertThat(sequence).isGreaterThanOrEqualTo(before + (long) commits * Writer.BATCH);
        assertThat(index.ids(HitKind.ARTICLE)).isEqualTo(idsUpTo(sequence));
        before = sequence;
      }
    }
  }

  private static Set<String> idsUpTo(long sequence) {
    return LongStream.rangeClosed(1, sequence).mapToObj(i -> "a" + i).collect(Collectors.toSet());
  }

  /** The writer says each commit that it made; it is killed while it works on the next. */
  private void killAfter(int commits) throws IOException, InterruptedException {
    Process writer =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Writer.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader said =
        new BufferedReader(
            new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
      for (int i = 0; i < commits; ) {
        String line = said.readLine();
        assertThat(line).as("the writer's words").isNotNull();
        i += line.startsWith("committed") ? 1 : 0;
      }
    } finally {
      writer.destroyForcibly().waitFor();
    }
  }

  /** Goes on from the committed sequence until it is killed. */
  static final class Writer {

    static final int BATCH = 20;

    private Writer() {}

    public static void main(String[] args) {
      try (LuceneIndex index = LuceneIndex.open(Path.of(args[0]))) {
        for (long next = index.committedSequence() + 1; ; next++) {
          index.put(Sample.article("a" + next).text("text number " + next).put());
          if (next % BATCH == 0) {
            index.commit(next);
            System.out.println("committed " + next);
          }
        }
      }
    }
  }
}
