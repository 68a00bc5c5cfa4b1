// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.signaltracker.crawler.source.SourceType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LuceneIndexTest {

  @TempDir private Path folder;

  @Test
  void beginsEmptyAtSequenceZero() {
    try (LuceneIndex index = LuceneIndex.open(folder)) {
      assertThat(index.committedSequence()).isZero();
      assertThat(index.ids(HitKind.ARTICLE)).isEmpty();
    }
    assertThat(folder).isDirectoryContaining("glob:**segments_*");
  }

  @Test
  void keepsWhatWasCommittedWithItsSequence() {
    try (LuceneIndex index = LuceneIndex.open(folder)) {
      index.put(Sample.article("a").text("x").put());
      index.commit(7);
    }
    try (LuceneIndex index = LuceneIndex.open(folder)) {
      assertThat(index.committedSequence()).isEqualTo(7);
      assertThat(index.ids(HitKind.ARTICLE)).containsExactly("a");
    }
  }

  @Test
  void forgetsWhatWasNotCommittedAndKeepsTheOldSequence() {
    try (LuceneIndex index = LuceneIndex.open(folder)) {
      index.put(Sample.article("a").text("x").put());
      index.commit(7);
      index.put(Sample.article("b").text("x").put());
      index.delete(HitKind.ARTICLE, "a");
      index.refresh();
      assertThat(index.ids(HitKind.ARTICLE)).containsExactly("b");
    }
    try (LuceneIndex index = LuceneIndex.open(folder)) {
      assertThat(index.committedSequence()).isEqualTo(7);
      assertThat(index.ids(HitKind.ARTICLE)).containsExactly("a");
    }
  }

  @Test
  void opensACopyTakenWhileAWriterWasAtWork(@TempDir Path copy) throws IOException {
    try (LuceneIndex index = LuceneIndex.open(folder)) {
      index.put(Sample.article("a").text("x").put());
      index.commit(7);
      index.put(Sample.article("b").text("x").put());
      index.refresh();
      copy(folder, copy);
    }
    try (LuceneIndex index = LuceneIndex.open(copy)) {
      assertThat(index.committedSequence()).isEqualTo(7);
      assertThat(index.ids(HitKind.ARTICLE)).containsExactly("a");
    }
  }

  @Test
  void replacesByKindAndIdSoThatReplayChangesNothing() {
    try (LuceneIndex index = LuceneIndex.open(folder)) {
      for (int i = 0; i < 3; i++) {
        index.put(Sample.article("same").text("version " + i).put());
        index.put(Sample.boardEvent("same", "HappyHorse-1.0"));
        index.commit(2);
      }
      assertThat(index.ids(HitKind.ARTICLE)).containsExactly("same");
      assertThat(index.ids(HitKind.EVENT)).containsExactly("same");
      int documents = index.read(searcher -> searcher.getIndexReader().numDocs());
      assertThat(documents).isEqualTo(2);
    }
  }

  @Test
  void clearsDurably() {
    try (LuceneIndex index = LuceneIndex.open(folder)) {
      index.put(Sample.article("a").text("x").put());
      index.commit(7);
      index.clear();
      assertThat(index.committedSequence()).isZero();
    }
    try (LuceneIndex index = LuceneIndex.open(folder)) {
      assertThat(index.committedSequence()).isZero();
      assertThat(index.ids(HitKind.ARTICLE)).isEmpty();
    }
  }

  @Test
  void saysWhichFolderIsInUse() {
    try (LuceneIndex _ = LuceneIndex.open(folder)) {
      assertThatThrownBy(() -> LuceneIndex.open(folder))
          .isInstanceOf(IndexLocked.class)
          .hasMessageContaining(folder.toString())
          .hasMessageContaining("another process");
    }
  }

  @Test
  void startsAnewWhereTheSchemaIsAnother() throws IOException {
    try (LuceneIndex index = LuceneIndex.open(folder)) {
      index.put(Sample.article("a").text("x").put());
      index.commit(7);
    }
    try (FSDirectory directory = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.setLiveCommitData(Map.of("sequence", "7", "schema", "999").entrySet());
      writer.commit();
    }
    try (LuceneIndex index = LuceneIndex.open(folder)) {
      assertThat(index.committedSequence()).isZero();
      assertThat(index.ids(HitKind.ARTICLE)).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"segments_", ".si", ".cfs"})
  void putsABrokenIndexAsideAndStartsAnew(String file) throws IOException {
    fill();
    flipByteIn(file);

    try (LuceneIndex index = LuceneIndex.open(folder)) {
      assertThat(index.committedSequence()).isZero();
      assertThat(index.ids(HitKind.ARTICLE)).isEmpty();
      index.put(Sample.article("b").text("x").put());
      index.commit(3);
    }
    assertThat(folder.resolve("broken")).isNotEmptyDirectory();
    try (LuceneIndex index = LuceneIndex.open(folder)) {
      assertThat(index.ids(HitKind.ARTICLE)).containsExactly("b");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"segments_", ".si", ".cfs"})
  void startsAnewWhereAFileIsCutShortOrGone(String file) throws IOException {
    fill();
    Files.write(find(file), new byte[] {1, 2, 3});
    try (LuceneIndex index = LuceneIndex.open(folder)) {
      assertThat(index.committedSequence()).isZero();
    }

    fill();
    if (!file.equals("segments_")) {
      Files.delete(find(file));
      try (LuceneIndex index = LuceneIndex.open(folder)) {
        assertThat(index.committedSequence()).isZero();
      }
    }
  }

  @Test
  void takesAnyTextWhateverItsCharacters() {
    Random random = new Random(42);
    try (LuceneIndex index = LuceneIndex.open(folder)) {
      for (int i = 0; i < 500; i++) {
        index.put(
            Sample.article("a" + i)
                .title(randomText(random, 80))
                .text(randomText(random, 2_000))
                .source("s" + randomText(random, 5), SourceType.NEWS)
                .put());
      }
      index.put(Sample.article("long").text("x".repeat(100_000)).title("马".repeat(50_000)).put());
      index.commit(1);
      assertThat(index.ids(HitKind.ARTICLE)).hasSize(501);
    }
  }

  /** Letters in mixed case, digits, signs, CJK, combining marks, emoji and broken surrogates. */
  private static String randomText(Random random, int longest) {
    String common = "aAbB1 2.-'’_ zZéß\n马の한\u0301😀\ud83d";
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(longest); i > 0; i--) {
      text.append(
          random.nextInt(4) > 0
              ? common.charAt(random.nextInt(common.length()))
              : (char) random.nextInt(0x10000));
    }
    return text.toString();
  }

  private void fill() {
    try (LuceneIndex index = LuceneIndex.open(folder)) {
      index.put(Sample.article("a").text("some words").put());
      index.commit(7);
    }
  }

  private void flipByteIn(String name) throws IOException {
    Path file = find(name);
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 0x10;
    Files.write(file, bytes, StandardOpenOption.TRUNCATE_EXISTING);
  }

  private Path find(String name) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().contains(name))
          .findFirst()
          .orElseThrow();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.filter(f -> !f.endsWith("write.lock")).toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }
}
