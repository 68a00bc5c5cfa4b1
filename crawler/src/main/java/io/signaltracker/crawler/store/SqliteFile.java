// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Looks at a database file before SQLite does, because SQLite's own messages name no file. */
final class SqliteFile {

  /** https://www.sqlite.org/fileformat.html section 1.3. */
  private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

  private final Path file;

  SqliteFile(Path file) {
    this.file = file;
  }

  /** Makes the folder where it is missing. */
  void requireUsable() {
    requireFolder();
    if (Files.exists(file)) {
      requireDatabase();
    }
  }

  private void requireFolder() {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      throw unusable("it is a root folder", "Name a file for the database", null);
    }
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw unusable(
          "the folder " + folder + " cannot be made (" + e.getClass().getSimpleName() + ")",
          "Choose another data folder or remove what is in its way",
          e);
    }
    if (!Files.isReadable(folder) || !Files.isWritable(folder)) {
      throw unusable(
          "the folder " + folder + " cannot be read and written by this user",
          "Change its owner or permissions, or choose another data folder",
          null);
    }
  }

  private void requireDatabase() {
    if (!Files.isRegularFile(file)) {
      throw unusable("it is not a file", "Name a file for the database", null);
    }
    if (!Files.isReadable(file) || !Files.isWritable(file)) {
      throw unusable(
          "the file cannot be read and written by this user",
          "Change its owner or permissions, or choose another data folder",
          null);
    }
    byte[] head = head();
    if (head.length > 0 && !Arrays.equals(head, MAGIC)) {
      throw unusable(
          "the file is not a SQLite database",
          "Move it away to begin with an empty database, or choose another data folder",
          null);
    }
  }

  private byte[] head() {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(MAGIC.length);
    } catch (IOException e) {
      throw unusable(
          "the file cannot be read (" + e.getMessage() + ")", "Choose another data folder", e);
    }
  }

  private StoreUnusable unusable(String problem, String wayOut, @Nullable Throwable cause) {
    return new StoreUnusable("the database " + file, problem, wayOut, cause);
  }
}
