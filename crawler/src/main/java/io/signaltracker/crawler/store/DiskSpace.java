// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Says how much room there is, for the message of who could not write. */
public final class DiskSpace {

  private static final long MIB = 1024 * 1024;

  private DiskSpace() {}

  /** As "3 MiB are free there"; of the nearest folder that exists. */
  public static String left(Path path) {
    @Nullable Path there = path.toAbsolutePath();
    while (there != null && !Files.exists(there)) {
      there = there.getParent();
    }
    try {
      return there == null
          ? "nothing is there"
          : Files.getFileStore(there).getUsableSpace() / MIB + " MiB are free there";
    } catch (IOException e) {
      return "how much is free there cannot be said";
    }
  }
}
