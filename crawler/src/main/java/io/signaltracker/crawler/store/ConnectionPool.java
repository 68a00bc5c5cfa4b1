// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.apache.commons.dbcp2.BasicDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;

/**
 * The connections to a database. Thread-safe.
 *
 * <p>Statements are kept open by each connection to SQLite, whose driver does not do so by itself:
 * compiling the SQL took a quarter of the time of a crawl that stores articles.
 */
final class ConnectionPool implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ConnectionPool.class);

  /** How long a statement waits for another process that writes the same SQLite file. */
  private static final int BUSY_MS = 30_000;

  /** 16 MiB of 4 KiB pages. */
  private static final int WAL_PAGES = 4096;

  /** Of each connection. */
  private static final int CACHE_KIB = 8192;

  /** Of each connection; the longest unused is closed for another. */
  private static final int STATEMENTS = 100;

  /** How long to wait for a connection while all are in use. */
  private static final Duration MAX_WAIT = Duration.ofSeconds(30);

  private final BasicDataSource pool;

  private ConnectionPool(BasicDataSource pool) {
    this.pool = pool;
  }

  /**
   * Opens a first connection, others when they are needed.
   *
   * @param what names the database in a message
   * @throws StoreUnusable when there is no connection to be had
   */
  static ConnectionPool open(DatabaseSettings settings, String what) {
    BasicDataSource pool = settings.isSqlite() ? sqlite(settings) : postgresql(settings);
    ConnectionPool opened = new ConnectionPool(pool);
    try (Connection first = pool.getConnection()) {
      LOG.atDebug().addKeyValue("database", settings.place()).log("Connected to {}", first);
      return opened;
    } catch (SQLException e) {
      opened.close();
      throw new StoreUnusable(
          what,
          "it does not open (" + rootMessage(e) + ")",
          settings.isSqlite()
              ? "Restore it from a backup, or choose another data folder"
              : "Check address, user and password, and that the server runs",
          e);
    }
  }

  private static BasicDataSource sqlite(DatabaseSettings settings) {
    SQLiteConfig sqlite = new SQLiteConfig();
    sqlite.setJournalMode(SQLiteConfig.JournalMode.WAL);
    // In WAL mode NORMAL loses no consistency; a power cut may undo the last commits, a kill may
    // not.
    sqlite.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
    sqlite.enforceForeignKeys(true);
    sqlite.setBusyTimeout(BUSY_MS);
    // A transaction takes the write lock when it begins: one that reads first never fails to
    // upgrade.
    sqlite.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    // A crawl writes all the time: copying into the database file waits for the disk, so seldom.
    sqlite.setPragma(SQLiteConfig.Pragma.WAL_AUTOCHECKPOINT, String.valueOf(WAL_PAGES));
    sqlite.setCacheSize(-CACHE_KIB);
    sqlite.setTempStore(SQLiteConfig.TempStore.MEMORY);
    BasicDataSource pool = of(settings);
    sqlite
        .toProperties()
        .forEach((key, value) -> pool.addConnectionProperty(key.toString(), value.toString()));
    pool.setPoolPreparedStatements(true);
    pool.setMaxOpenPreparedStatements(STATEMENTS);
    return pool;
  }

  private static BasicDataSource postgresql(DatabaseSettings settings) {
    BasicDataSource pool = of(settings);
    pool.setUsername(settings.user());
    pool.setPassword(settings.password());
    // A server may have been restarted since.
    pool.setTestOnBorrow(true);
    return pool;
  }

  private static BasicDataSource of(DatabaseSettings settings) {
    BasicDataSource pool = new BasicDataSource();
    pool.setUrl(settings.url());
    pool.setMaxTotal(settings.connections());
    pool.setMaxIdle(settings.connections());
    pool.setMaxWait(MAX_WAIT);
    pool.setTestOnBorrow(false);
    return pool;
  }

  private static String rootMessage(Throwable e) {
    Throwable cause = e.getCause();
    return cause == null ? String.valueOf(e.getMessage()) : rootMessage(cause);
  }

  DataSource dataSource() {
    return pool;
  }

  @Override
  public void close() {
    try {
      pool.close();
    } catch (SQLException e) {
      LOG.atWarn().setCause(e).log("Closing the connections");
    }
  }
}
