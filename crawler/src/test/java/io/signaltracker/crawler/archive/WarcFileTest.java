// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarcFileTest {

  private static final Instant MORNING = Instant.parse("2026-04-08T08:00:00Z");

  @TempDir private Path folder;

  @Test
  void leavesNothingHalfWrittenOnAFullDiskAndGoesOnWhenThereIsRoom() throws IOException {
    File records = folder.resolve("pages-00001.warc.gz").toFile();
    File list = WarcFile.listOf(records.toPath()).toFile();
    try (Disk disk = new Disk(records, 250);
        WarcFile file = new WarcFile(disk, new RandomAccessFile(list, "rw"))) {
      append(file, "one");
      append(file, "two");
      assertThatIOException().isThrownBy(() -> append(file, "three")).withMessage("disk full");
      assertThat(records).hasSize(200);
      assertThat(WarcFile.list(records.toPath())).hasSize(2);

      disk.room = 1000;
      append(file, "four");
    }
    assertThat(WarcFile.list(records.toPath()))
        .extracting(IndexLine::url)
        .containsExactly("one", "two", "four");
    assertThat(records).hasSize(300);
  }

  @Test
  void takesARecordBackWhoseLineFoundNoRoom() throws IOException {
    File records = folder.resolve("pages-00001.warc.gz").toFile();
    File list = WarcFile.listOf(records.toPath()).toFile();
    try (WarcFile file = new WarcFile(new RandomAccessFile(records, "rw"), new Disk(list, 5))) {
      assertThatIOException().isThrownBy(() -> append(file, "one"));
    }
    assertThat(records).isEmpty();
    assertThat(list).isEmpty();
  }

  private static void append(WarcFile file, String url) throws IOException {
    file.append(new byte[100], IndexLine.Kind.RESPONSE, MORNING, List.of(url));
  }

  /** A file on a disk of so many bytes; what fits of a write is written, as on a real one. */
  private static final class Disk extends RandomAccessFile {

    private long room;

    private Disk(File file, long room) throws IOException {
      super(file, "rw");
      this.room = room;
    }

    @Override
    public void write(byte[] bytes) throws IOException {
      int fits = (int) Math.min(bytes.length, room - getFilePointer());
      super.write(bytes, 0, fits);
      if (fits < bytes.length) {
        throw new IOException("disk full");
      }
    }
  }
}
