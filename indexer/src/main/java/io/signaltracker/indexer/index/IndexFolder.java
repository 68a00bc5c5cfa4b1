// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.index;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens an index folder in whatever state it is found. The database is the record, so a broken
 * index is put aside (one, the latest) and begun anew rather than mended.
 */
final class IndexFolder {

  private static final Logger LOG = LoggerFactory.getLogger(IndexFolder.class);

  /** Memory for documents not yet written out, in megabytes. */
  private static final double BUFFER = 48;

  private final Path folder;

  IndexFolder(Path folder) {
    this.folder = folder;
  }

  LuceneIndex open() {
    try {
      Files.createDirectories(folder);
      try {
        return openWhole();
      } catch (IOException e) {
        if (!isBroken(e)) {
          throw e;
        }
        putAside(e);
        return openWhole();
      }
    } catch (LockObtainFailedException e) {
      throw new IndexLocked(folder, e);
    } catch (IOException e) {
      throw new UncheckedIOException("Index folder '" + folder + "' cannot be opened", e);
    }
  }

  private LuceneIndex openWhole() throws IOException {
    Directory directory = FSDirectory.open(folder);
    try {
      return openIn(directory);
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  /** Opens what is there after reading all of it once, or creates it with an empty first commit. */
  static LuceneIndex openIn(Directory directory) throws IOException {
    IndexWriter writer = new IndexWriter(directory, config());
    try {
      checkSums(writer);
      beginWhereNeeded(writer);
      return new LuceneIndex(writer);
    } catch (IOException | RuntimeException e) {
      writer.rollback();
      throw e;
    }
  }

  private static IndexWriterConfig config() {
    return new IndexWriterConfig(TextAnalyzer.ofTexts())
        .setOpenMode(IndexWriterConfig.OpenMode.CREATE_OR_APPEND)
        .setRAMBufferSizeMB(BUFFER)
        // An index must not look newer than its sequence says.
        .setCommitOnClose(false);
  }

  /** Every file ends in a sum of itself; a flipped bit shows here instead of in a search. */
  private static void checkSums(IndexWriter writer) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(writer)) {
      for (LeafReaderContext leaf : reader.leaves()) {
        leaf.reader().checkIntegrity();
      }
    }
  }

  /** A crash during Lucene's very first commit may break an index: that commit is made empty. */
  private static void beginWhereNeeded(IndexWriter writer) throws IOException {
    int schema = CommitLabel.of(writer).schema();
    if (schema == IndexSchema.VERSION) {
      return;
    }
    if (schema != 0) {
      LOG.atInfo()
          .addKeyValue("schema", schema)
          .addKeyValue("expected", IndexSchema.VERSION)
          .log("The index is of another schema and is built anew");
    }
    writer.deleteAll();
    CommitLabel.now(0).writeTo(writer);
    writer.commit();
  }

  private static boolean isBroken(IOException e) {
    return e instanceof CorruptIndexException
        || e instanceof IndexFormatTooOldException
        || e instanceof IndexFormatTooNewException
        || e instanceof EOFException
        || e instanceof FileNotFoundException
        || e instanceof NoSuchFileException;
  }

  /**
   * Moves the files into a folder of their own, the list of segments first: without it none counts.
   */
  private void putAside(IOException cause) throws IOException {
    Path aside = Files.createDirectories(folder.resolve("broken"));
    for (Path old : files(aside)) {
      Files.delete(old);
    }
    for (Path file : files(folder)) {
      Files.move(file, aside.resolve(file.getFileName()), StandardCopyOption.ATOMIC_MOVE);
    }
    LOG.atError()
        .addKeyValue("folder", folder)
        .addKeyValue("aside", aside)
        .setCause(cause)
        .log("The index is broken; it was put aside and is built anew from the database");
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(Files::isRegularFile)
          .sorted(Comparator.comparing(file -> !file.getFileName().toString().startsWith("seg")))
          .toList();
    }
  }
}
