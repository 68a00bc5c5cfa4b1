// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.store;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The database of record: a pool of connections to an up-to-date schema. Thread-safe.
 *
 * <p>Reads go through {@link #jdbc()} and see what was committed. Whatever changes more than one
 * row belongs into {@link #inTransaction}; statements of {@link #jdbc()} and {@link #batch()}
 * inside it join the transaction.
 */
public final class Database implements AutoCloseable {

  private final ConnectionPool pool;
  private final JdbcClient jdbc;
  private final NamedParameterJdbcTemplate batch;
  private final TransactionTemplate transactions;
  private final Turns turns;
  private final WriteFailures failures;

  private Database(ConnectionPool pool, DatabaseSettings settings) {
    this.pool = pool;
    this.batch = new NamedParameterJdbcTemplate(new JdbcTemplate(pool.dataSource()));
    this.jdbc = JdbcClient.create(batch);
    this.transactions = new TransactionTemplate(new Transactions(pool.dataSource()));
    this.turns = settings.isSqlite() ? new OneAtATime() : Supplier::get;
    this.failures = new WriteFailures(settings);
  }

  /** Opens with the crawler's tables only. */
  public static Database open(DatabaseSettings settings) {
    return open(settings, List.of());
  }

  /**
   * Opens, makes what is missing and brings the schema up to date.
   *
   * @param migrations further folders of migrations, e.g. {@code
   *     classpath:io/signaltracker/indexer/migration}; all that ever wrote this database
   * @throws StoreUnusable when the database cannot be used as it is; nothing was changed then
   */
  public static Database open(DatabaseSettings settings, List<String> migrations) {
    String what = "the database " + settings.place();
    if (settings.isSqlite()) {
      new SqliteFile(settings.file()).requireUsable();
    }
    ConnectionPool pool = ConnectionPool.open(settings, what);
    try {
      new Migrations(pool.dataSource(), migrations, what).apply();
      return new Database(pool, settings);
    } catch (RuntimeException e) {
      pool.close();
      throw e;
    }
  }

  /** Single statements; each commits by itself unless inside {@link #inTransaction}. */
  public JdbcClient jdbc() {
    return jdbc;
  }

  /** Many rows in one statement, for the inside of a transaction. */
  public NamedParameterJdbcTemplate batch() {
    return batch;
  }

  /**
   * All of the work, or none of it. Called inside another transaction it is part of that one. Must
   * not be called while a stream of {@link #jdbc()} is being read: the stream keeps a connection.
   *
   * @throws StoreUnusable where the database cannot be written any more, as on a full disk
   */
  public <T> T inTransaction(Supplier<T> work) {
    return turns.take(() -> committed(work));
  }

  /** As {@link #inTransaction(Supplier)}, without a result. */
  public void inTransaction(Runnable work) {
    inTransaction(() -> {
      work.run();
      return true;
    });
  }

  /**
   * Returns when what was committed so far outlives a power cut; until then only a kill. For the
   * end of a piece of work that is said to be done.
   */
  public void force() {
    if (turns instanceof OneAtATime) {
      jdbc.sql("pragma wal_checkpoint(passive)").query().listOfRows();
    }
  }

  private <T> T committed(Supplier<T> work) {
    T result;
    try {
      result = transactions.execute(status -> work.get());
    } catch (DataAccessException | TransactionException e) {
      throw failures.of(e);
    }
    return Objects.requireNonNull(result, "A transaction's result may not be null");
  }

  @Override
  public void close() {
    pool.close();
  }

  /** Who may write when. */
  private interface Turns {
    <T> T take(Supplier<T> work);
  }

  /**
   * SQLite has one writer at a time and lets the others poll; in one process a fair queue is
   * quicker, and nobody starves.
   */
  private static final class OneAtATime implements Turns {

    private final ReentrantLock turn = new ReentrantLock(true);

    @Override
    public <T> T take(Supplier<T> work) {
      turn.lock();
      try {
        return work.get();
      } finally {
        turn.unlock();
      }
    }
  }
}
