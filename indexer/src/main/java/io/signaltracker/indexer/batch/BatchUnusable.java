// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.batch;

import java.nio.file.Path;

/**
 * An input that cannot be read or an output that cannot be written; names the file and the way out.
 */
public final class BatchUnusable extends RuntimeException {

  private static final long serialVersionUID = 1;

  BatchUnusable(String what, Path file, String wayOut, Throwable cause) {
    super("%s %s (%s); %s".formatted(what, file, cause.getClass().getSimpleName(), wayOut), cause);
  }
}
