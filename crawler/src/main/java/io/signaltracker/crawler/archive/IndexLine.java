// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.archive;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list beside a WARC file: where the record of one URL at one time lies.
 *
 * @param length bytes of the compressed record
 */
record IndexLine(Instant at, long offset, long length, Kind kind, String url) {

  /** What lies there. */
  enum Kind {
    /** A page with its body. */
    RESPONSE,
    /** The news that it had not changed. */
    REVISIT
  }

  private static final int FIELDS = 5;

  long end() {
    return offset + length;
  }

  /** Null for a line that is none, as a torn one. */
  static @Nullable IndexLine parse(String line) {
    String[] fields = line.split("\t", FIELDS);
    try {
      return fields.length < FIELDS
          ? null
          : new IndexLine(
              Instant.ofEpochMilli(Long.parseLong(fields[0])),
              Long.parseLong(fields[1]),
              Long.parseLong(fields[2]),
              Kind.valueOf(fields[3]),
              fields[4]);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  byte[] bytes() {
    return text().getBytes(StandardCharsets.UTF_8);
  }

  String text() {
    return at.toEpochMilli() + "\t" + offset + "\t" + length + "\t" + kind + "\t" + url + "\n";
  }
}
