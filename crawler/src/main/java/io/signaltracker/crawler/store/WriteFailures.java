// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteException;

/**
 * Tells a database that cannot be written any more, where waiting or another row does not help,
 * from a statement that it does not take.
 */
final class WriteFailures {

  private static final int PRIMARY_CODE = 0xff;

  /** By SQLite's primary result code, https://www.sqlite.org/rescode.html. */
  private static final Map<Integer, String> SQLITE =
      Map.of(
          5, "another process has been writing it all the time",
          8, "it cannot be written by this user",
          10, "the disk fails",
          11, "it is damaged",
          13, "the disk is full",
          14, "it cannot be opened any more");

  /** By the beginning of an SQL state, PostgreSQL's manual, appendix A. */
  private static final Map<String, String> STATES =
      Map.of(
          "08", "the server does not answer",
          "25006", "the server takes no writes",
          "53100", "the server's disk is full",
          "53", "the server has no room left",
          "57P", "the server is shutting down");

  private final DatabaseSettings settings;

  WriteFailures(DatabaseSettings settings) {
    this.settings = settings;
  }

  /** What to throw instead. */
  RuntimeException of(RuntimeException failure) {
    @Nullable String problem = problem(failure);
    return problem == null
        ? failure
        : new StoreUnusable("the database " + settings.place(), problem, wayOut(), failure);
  }

  private static @Nullable String problem(Throwable failure) {
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLiteException sqlite) {
        return SQLITE.get(sqlite.getResultCode().code & PRIMARY_CODE);
      }
      if (cause instanceof SQLException sql && sql.getSQLState() != null) {
        String state = sql.getSQLState();
        return STATES.entrySet().stream()
            .filter(entry -> state.startsWith(entry.getKey()))
            .max(Map.Entry.comparingByKey())
            .map(Map.Entry::getValue)
            .orElse(null);
      }
    }
    return null;
  }

  private String wayOut() {
    String again = "; nothing was half stored, start again to go on from here";
    if (!settings.isSqlite()) {
      return "See to the server" + again;
    }
    Path file = settings.file();
    return "Make room or mend the disk of " + file + " (" + DiskSpace.left(file) + ")" + again;
  }
}
