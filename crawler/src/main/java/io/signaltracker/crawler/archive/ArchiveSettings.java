// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.archive;

import java.nio.file.Path;

/**
 * Where and how much is archived.
 *
 * @param folder of the days' folders
 * @param fileBytes a file that has grown to this is closed and the next one begun
 * @param totalBytes the oldest days are deleted when all files together are larger
 */
public record ArchiveSettings(Path folder, long fileBytes, long totalBytes) {

  private static final long MIB = 1024 * 1024;

  public ArchiveSettings {
    if (fileBytes < 1024 || totalBytes < fileBytes) {
      throw new IllegalArgumentException(
          "Expected files of at least 1024 bytes and a total of at least one file, was "
              + fileBytes
              + " and "
              + totalBytes);
    }
  }

  /** The documented defaults: files of 256 MiB, 10 GiB in all. */
  public static ArchiveSettings in(Path folder) {
    return new ArchiveSettings(folder, 256 * MIB, 10 * 1024 * MIB);
  }
}
