// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.store;

import io.signaltracker.crawler.store.Database;
import io.signaltracker.crawler.store.TestDatabases;

/** On PostgreSQL. */
class FamilyStoreIT extends FamilyStoreContract {

  @Override
  protected Database open() {
    return TestDatabases.postgresql(DerivedStoresContract.MIGRATIONS);
  }
}
