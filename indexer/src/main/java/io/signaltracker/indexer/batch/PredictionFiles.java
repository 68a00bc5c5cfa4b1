// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.batch;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Files of one folder that appear together when all is written: until {@link #publish} they have
 * other names, and without it they are removed.
 */
final class PredictionFiles implements AutoCloseable {

  private final Path folder;
  private final List<Open> open = new ArrayList<>();

  private record Open(Path draft, Path file, BufferedWriter writer) {}

  PredictionFiles(Path folder) {
    this.folder = folder;
  }

  /** A new file; lines are appended to what is returned. */
  Lines file(String name) throws IOException {
    Files.createDirectories(folder);
    Path draft = folder.resolve(name + ".part");
    BufferedWriter writer = Files.newBufferedWriter(draft, StandardCharsets.UTF_8);
    open.add(new Open(draft, folder.resolve(name), writer));
    return line -> {
      try {
        writer.write(line);
        writer.write('\n');
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  /** Takes lines, in order. */
  interface Lines {
    void add(String line);
  }

  void publish() throws IOException {
    for (Open each : open) {
      each.writer().close();
    }
    for (Open each : open) {
      Files.move(each.draft(), each.file(), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  @Override
  public void close() {
    for (Open each : open) {
      try {
        each.writer().close();
        Files.deleteIfExists(each.draft());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
