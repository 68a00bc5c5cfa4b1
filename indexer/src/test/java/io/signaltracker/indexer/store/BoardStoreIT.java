// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.store;

import io.signaltracker.crawler.store.Database;
import io.signaltracker.crawler.store.TestDatabases;

/** On PostgreSQL. */
class BoardStoreIT extends BoardStoreContract {

  @Override
  protected Database open() {
    return TestDatabases.postgresql(DerivedStoresContract.MIGRATIONS);
  }
}
