// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.batch;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The output of a batch: under another name until {@link #publish}, and removed without it. Not
 * thread-safe.
 */
final class ArticlesFile implements AutoCloseable {

  private static final int MOST_PROBLEMS = 100;

  private final Path file;
  private final Path draft;
  private final BufferedWriter writer;
  private final List<String> problems = new ArrayList<>();
  private long pages;
  private long withoutText;
  private long bad;

  ArticlesFile(Path file) throws IOException {
    this.file = file.toAbsolutePath();
    this.draft = this.file.resolveSibling(file.getFileName() + ".part");
    Files.createDirectories(this.file.getParent());
    this.writer = Files.newBufferedWriter(draft, StandardCharsets.UTF_8);
  }

  void take(ReadPage page) throws IOException {
    switch (page) {
      case ReadPage.Line(String json, boolean hasText) -> {
        writer.write(json);
        writer.write('\n');
        pages++;
        withoutText += hasText ? 0 : 1;
      }
      case ReadPage.Bad(Path from, String problem) -> {
        bad++;
        if (problems.size() < MOST_PROBLEMS) {
          problems.add(from + ": " + problem);
        }
      }
    }
  }

  /** Puts the file in its place. */
  ExtractReport publish() throws IOException {
    writer.close();
    Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    return new ExtractReport(pages, withoutText, bad, problems);
  }

  @Override
  public void close() throws IOException {
    writer.close();
    Files.deleteIfExists(draft);
  }
}
