// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Fresh, migrated databases for tests: a SQLite file, or a PostgreSQL database of its own on one
 * server that all tests of a JVM share. The caller closes what it opened.
 */
public final class TestDatabases {

  private static final AtomicInteger POSTGRESQL_DATABASES = new AtomicInteger();

  private TestDatabases() {}

  /** A database file in a (temporary) folder. */
  public static Database sqlite(Path folder, String... migrations) {
    return Database.open(
        DatabaseSettings.sqlite(folder.resolve("signal-tracker.db")), List.of(migrations));
  }

  /** A new database on the shared server, which starts on first use and ends with the JVM. */
  public static Database postgresql(String... migrations) {
    return Database.open(newPostgresql(), List.of(migrations));
  }

  /** Settings of a new, empty database on the shared server. */
  public static DatabaseSettings newPostgresql() {
    String name = "test_" + POSTGRESQL_DATABASES.incrementAndGet();
    try (Connection connection = Server.SHARED.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name);
    } catch (SQLException e) {
      throw new IllegalStateException("Cannot make the PostgreSQL database " + name, e);
    }
    return new DatabaseSettings(
        "jdbc:postgresql://localhost:" + Server.SHARED.getPort() + "/" + name, "postgres", "x", 6);
  }

  /** Started by the first test that needs it. */
  private static final class Server {

    static final EmbeddedPostgres SHARED = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
      } catch (IOException e) {
        throw new UncheckedIOException("PostgreSQL for tests does not start", e);
      }
    }
  }
}
