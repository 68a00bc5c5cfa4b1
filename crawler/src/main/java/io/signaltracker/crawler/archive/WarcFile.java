// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.archive;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** One WARC file and the list of its records. Not thread-safe. */
final class WarcFile implements AutoCloseable {

  static final String ENDING = ".warc.gz";
  private static final String LIST_ENDING = ".idx";

  private final RandomAccessFile records;
  private final RandomAccessFile list;

  private long end;
  private long listEnd;

  /** Of empty files. */
  WarcFile(RandomAccessFile records, RandomAccessFile list) {
    this.records = records;
    this.list = list;
  }

  /** Opens for appending; lists what is whole and unlisted, cuts what is torn. */
  static WarcFile open(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    RandomAccessFile records = new RandomAccessFile(file.toFile(), "rw");
    try {
      RandomAccessFile list = new RandomAccessFile(listOf(file).toFile(), "rw");
      WarcFile warc = new WarcFile(records, list);
      warc.cutTornTail(file);
      return warc;
    } catch (IOException e) {
      records.close();
      throw e;
    }
  }

  /** The files of a day in the order in which they were written. */
  static List<Path> in(Path day) throws IOException {
    if (!Files.isDirectory(day)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(day)) {
      return files.filter(file -> file.toString().endsWith(ENDING)).sorted().toList();
    }
  }

  static Path numbered(Path day, int number) {
    return day.resolve(String.format(Locale.ROOT, "pages-%05d%s", number, ENDING));
  }

  static Path listOf(Path file) {
    return file.resolveSibling(file.getFileName() + LIST_ENDING);
  }

  /** The records that the list names and the file holds. */
  static List<IndexLine> list(Path file) throws IOException {
    if (!Files.exists(listOf(file))) {
      return List.of();
    }
    long size = Files.size(file);
    List<IndexLine> lines = new ArrayList<>();
    try (Stream<String> texts = Files.lines(listOf(file))) {
      for (String text : (Iterable<String>) texts::iterator) {
        IndexLine line = IndexLine.parse(text);
        if (line == null || line.end() > size) {
          break;
        }
        lines.add(line);
      }
    }
    return lines;
  }

  static byte[] read(Path file, IndexLine line) throws IOException {
    try (RandomAccessFile records = new RandomAccessFile(file.toFile(), "r")) {
      byte[] member = new byte[Math.toIntExact(line.length())];
      records.seek(line.offset());
      records.readFully(member);
      return member;
    }
  }

  private void cutTornTail(Path file) throws IOException {
    List<IndexLine> whole = new ArrayList<>(list(file));
    while (!whole.isEmpty() && !UnlistedRecords.isWhole(read(file, whole.getLast()))) {
      whole.removeLast();
    }
    for (IndexLine line : whole) {
      listEnd += line.bytes().length;
      end = line.end();
    }
    list.setLength(listEnd);
    list.seek(listEnd);
    for (IndexLine line : new UnlistedRecords(records).from(end)) {
      list.write(line.bytes());
      listEnd += line.bytes().length;
      end = line.end();
    }
    cut();
  }

  long size() {
    return end;
  }

  /** Appends a record, or nothing at all; the list names it under each of the URLs. */
  void append(byte[] member, IndexLine.Kind kind, Instant at, List<String> urls)
      throws IOException {
    StringBuilder lines = new StringBuilder();
    for (String url : urls) {
      lines.append(new IndexLine(at, end, member.length, kind, url).text());
    }
    byte[] listed = lines.toString().getBytes(StandardCharsets.UTF_8);
    try {
      goToEnd();
      records.write(member);
      list.write(listed);
    } catch (IOException e) {
      cut(e);
      throw e;
    }
    end += member.length;
    listEnd += listed.length;
  }

  /** Where the last try could not be cut off, it is now. */
  private void goToEnd() throws IOException {
    if (records.getFilePointer() != end || list.getFilePointer() != listEnd) {
      cut();
    }
  }

  private void cut(IOException cause) {
    try {
      cut();
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
  }

  /** A full disk lets files be shortened. */
  private void cut() throws IOException {
    records.setLength(end);
    list.setLength(listEnd);
    records.seek(end);
    list.seek(listEnd);
  }

  /** Returns when all records are on disk; {@link UnlistedRecords} makes up for a lost list. */
  void force() throws IOException {
    records.getFD().sync();
  }

  @Override
  public void close() throws IOException {
    try (records;
        list) {
      force();
    }
  }
}
