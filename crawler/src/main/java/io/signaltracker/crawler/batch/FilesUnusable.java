// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.batch;

import java.nio.file.Path;

/**
 * An input that cannot be read or an output that cannot be written; names the file and the way out.
 */
public final class FilesUnusable extends RuntimeException {

  private static final long serialVersionUID = 1;

  FilesUnusable(String what, Path file, String wayOut, Throwable cause) {
    super("%s %s (%s); %s".formatted(what, file, cause.getClass().getSimpleName(), wayOut), cause);
  }
}
