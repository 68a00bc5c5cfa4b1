// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.line;

import io.signaltracker.crawler.store.StoreUnusable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where things lie in the data folder. */
record DataFolder(Path folder) {

  /**
   * Makes the folder where it is missing.
   *
   * @throws StoreUnusable where it cannot be read or written
   */
  static DataFolder open(Path folder) {
    Path absolute = folder.toAbsolutePath().normalize();
    String what = "the data folder " + absolute;
    if (Files.exists(absolute) && !Files.isDirectory(absolute)) {
      throw new StoreUnusable(
          what, "it is a file and not a folder", "Choose another folder with --data", null);
    }
    try {
      Files.createDirectories(absolute);
    } catch (IOException e) {
      throw new StoreUnusable(
          what, "it cannot be made (" + e + ")", "Choose another folder with --data", e);
    }
    if (!Files.isReadable(absolute) || !Files.isWritable(absolute)) {
      throw new StoreUnusable(
          what,
          "it may not be read and written by this user",
          "Change its owner, or choose another folder with --data",
          null);
    }
    return new DataFolder(absolute);
  }

  Path database() {
    return folder.resolve("signal-tracker.db");
  }

  Path index() {
    return folder.resolve("index");
  }
}
