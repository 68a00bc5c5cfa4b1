// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.store;

import org.jspecify.annotations.Nullable;

/**
 * The database or the archive cannot be opened or written as it is. The message names the file or
 * server, the problem and the way out; nothing stored was changed.
 */
public final class StoreUnusable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public StoreUnusable(String what, String problem, String wayOut, @Nullable Throwable cause) {
    super("Cannot use " + what + ": " + problem + ". " + wayOut, cause);
  }
}
