// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.index;

import java.nio.file.Path;

/** The index folder belongs to another running process. */
public final class IndexLocked extends RuntimeException {

  private static final long serialVersionUID = 1;

  public IndexLocked(Path folder, Throwable cause) {
    super(
        "Index folder '"
            + folder
            + "' is in use by another process; stop that process or choose another data folder",
        cause);
  }
}
