// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;

/**
 * Finds the whole records behind the last one that is listed: only the records are forced to disk,
 * so a power cut may have taken their lines in the list.
 */
final class UnlistedRecords {

  /**
   * RFC 1952: what comes before and after the deflated bytes of a member without optional parts.
   */
  private static final int HEAD = 10;

  private static final int TRAILER = 8;

  private static final int CHUNK = 65_536;

  private final RandomAccessFile records;

  UnlistedRecords(RandomAccessFile records) {
    this.records = records;
  }

  /** The lines that the list should have; ends at the first record that is torn. */
  List<IndexLine> from(long start) throws IOException {
    List<IndexLine> lines = new ArrayList<>();
    long offset = start;
    for (long length = memberLength(offset); length > 0; length = memberLength(offset)) {
      byte[] member = new byte[Math.toIntExact(length)];
      records.seek(offset);
      records.readFully(member);
      if (!isWhole(member)) {
        break;
      }
      lines.addAll(PageRecords.lines(member, offset));
      offset += length;
    }
    return lines;
  }

  /** In bytes; 0 where no whole member begins. */
  private long memberLength(long offset) throws IOException {
    Inflater inflater = new Inflater(true);
    try {
      records.seek(Math.min(records.length(), offset + HEAD));
      byte[] packed = new byte[CHUNK];
      byte[] sink = new byte[CHUNK];
      while (!inflater.finished()) {
        if (inflater.inflate(sink) == 0 && inflater.needsInput()) {
          int read = records.read(packed);
          if (read < 0) {
            return 0;
          }
          inflater.setInput(packed, 0, read);
        }
      }
      long length = HEAD + inflater.getBytesRead() + TRAILER;
      return offset + length <= records.length() ? length : 0;
    } catch (DataFormatException e) {
      return 0;
    } finally {
      inflater.end();
    }
  }

  /** Whether its checksum is right. */
  static boolean isWhole(byte[] member) {
    try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(member))) {
      gzip.transferTo(OutputStream.nullOutputStream());
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
