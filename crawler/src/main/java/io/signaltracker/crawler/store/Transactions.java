// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.store;

import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.DefaultTransactionStatus;

/** Takes it as rolled back where SQLite has done that itself, as it does on a full disk. */
final class Transactions extends JdbcTransactionManager {

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(Transactions.class);
  private static final String NOTHING_TO_ROLL_BACK = "no transaction is active";

  Transactions(DataSource pool) {
    super(pool);
  }

  @Override
  protected void doRollback(DefaultTransactionStatus status) {
    try {
      super.doRollback(status);
    } catch (TransactionSystemException e) {
      if (!String.valueOf(e.getMostSpecificCause().getMessage()).contains(NOTHING_TO_ROLL_BACK)) {
        throw e;
      }
      LOG.atDebug().setCause(e).log("Rolled back already");
    }
  }
}
