// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.store;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/**
 * The base of every test that must hold on each database: the tests stand in an abstract class that
 * extends this one, with a subclass {@code XTest} on SQLite and {@code XIT} on PostgreSQL that only
 * say {@link #open}.
 */
public abstract class StoreContract {

  /** The fixed present of these tests. */
  protected static final Instant NOW = Instant.parse("2026-04-10T12:00:00Z");

  protected static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  @TempDir protected Path folder;

  protected Database database;
  protected ChangeLog changes;

  /** A new and empty database; {@code folder} may be used. */
  protected abstract Database open();

  @BeforeEach
  void openDatabase() {
    database = open();
    changes = new ChangeLog(database, CLOCK);
  }

  @AfterEach
  void closeDatabase() {
    database.close();
  }
}
