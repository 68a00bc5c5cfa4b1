// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.archive;

import io.signaltracker.crawler.fetch.FetchedPage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Reads an archive, also while it is being written. Opens no connection. Thread-safe. */
public final class ArchiveReader {

  private final Path folder;

  /** Of the folder that {@link ArchiveSettings#folder} names. */
  public ArchiveReader(Path folder) {
    this.folder = folder;
  }

  /**
   * The page that a URL showed at a time: the last one fetched until then; where a page came again
   * unchanged, the one that it was compared with.
   *
   * @throws UncheckedIOException where the archive cannot be read
   */
  public Optional<FetchedPage> find(String url, Instant at) {
    try {
      LocalDate last = LocalDate.ofInstant(at, ZoneOffset.UTC);
      for (Path day : days(folder).reversed()) {
        if (!day(day).isAfter(last)) {
          Optional<FetchedPage> page = findIn(day, url, at);
          if (page.isPresent()) {
            return page;
          }
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("Could not read the archive " + folder, e);
    }
  }

  private static Optional<FetchedPage> findIn(Path day, String url, Instant at) throws IOException {
    for (Path file : WarcFile.in(day).reversed()) {
      IndexLine found = null;
      for (IndexLine line : WarcFile.list(file)) {
        boolean page = line.kind() == IndexLine.Kind.RESPONSE && line.url().equals(url);
        if (page && !line.at().isAfter(at)) {
          found = line;
        }
      }
      if (found != null) {
        return Optional.of(PageRecords.page(WarcFile.read(file, found)));
      }
    }
    return Optional.empty();
  }

  /**
   * Every page in the order in which they were kept, one in memory at a time.
   *
   * @throws UncheckedIOException where the archive cannot be read
   */
  public void forEach(Consumer<FetchedPage> action) {
    forEachRecord((file, line) -> action.accept(PageRecords.page(WarcFile.read(file, line))));
  }

  /**
   * How many pages {@link #forEach} gives now.
   *
   * @throws UncheckedIOException where the archive cannot be read
   */
  public long pages() {
    AtomicLong pages = new AtomicLong();
    forEachRecord((file, line) -> pages.incrementAndGet());
    return pages.get();
  }

  private interface RecordAction {
    void accept(Path file, IndexLine line) throws IOException;
  }

  /** A record that is listed under two URLs comes once. */
  private void forEachRecord(RecordAction action) {
    try {
      for (Path day : days(folder)) {
        for (Path file : WarcFile.in(day)) {
          long end = 0;
          for (IndexLine line : WarcFile.list(file)) {
            if (line.kind() == IndexLine.Kind.RESPONSE && line.offset() >= end) {
              action.accept(file, line);
            }
            end = line.end();
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Could not read the archive " + folder, e);
    }
  }

  /** The days' folders, oldest first. */
  static List<Path> days(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> days = Files.list(folder)) {
      return days.filter(ArchiveReader::isDay).sorted().toList();
    }
  }

  private static boolean isDay(Path path) {
    try {
      return Files.isDirectory(path) && day(path).getYear() > 0;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private static LocalDate day(Path path) {
    return LocalDate.parse(String.valueOf(path.getFileName()));
  }
}
