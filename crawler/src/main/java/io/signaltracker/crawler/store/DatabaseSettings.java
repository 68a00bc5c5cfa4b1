// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.store;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Which database to open.
 *
 * @param url JDBC address, {@code jdbc:sqlite:FILE} or {@code jdbc:postgresql://HOST/NAME}
 * @param user null for SQLite
 * @param password null for SQLite
 * @param connections size of the pool, at least 2: one that writes and one that reads
 */
public record DatabaseSettings(
    String url, @Nullable String user, @Nullable String password, int connections) {

  private static final String SQLITE = "jdbc:sqlite:";

  public DatabaseSettings {
    if (connections < 2) {
      throw new IllegalArgumentException(
          "A database needs at least 2 connections, was " + connections);
    }
    if (!url.startsWith(SQLITE) && !url.startsWith("jdbc:postgresql:")) {
      throw new IllegalArgumentException(
          "A database address starts with jdbc:sqlite: or jdbc:postgresql:, was '" + url + "'");
    }
  }

  /** A database in one file, made when it is not there. */
  public static DatabaseSettings sqlite(Path file) {
    return new DatabaseSettings(SQLITE + file.toAbsolutePath().normalize(), null, null, 8);
  }

  /** Whether it is a SQLite file rather than a PostgreSQL server. */
  public boolean isSqlite() {
    return url.startsWith(SQLITE);
  }

  /** The SQLite file. */
  Path file() {
    if (!isSqlite()) {
      throw new IllegalStateException("Only a SQLite database is a file, this is " + url);
    }
    return Path.of(place());
  }

  /** The file or server's address, without parameters. */
  String place() {
    return url.replaceFirst("^" + SQLITE, "").replaceFirst("\\?.*$", "");
  }

  /** Never shows the password. */
  @Override
  public String toString() {
    return "DatabaseSettings[url=" + url + ", user=" + user + ", connections=" + connections + "]";
  }
}
