// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.store;

import io.signaltracker.crawler.store.Database;
import io.signaltracker.crawler.store.TestDatabases;

/** On SQLite. */
class FamilyStoreTest extends FamilyStoreContract {

  @Override
  protected Database open() {
    return TestDatabases.sqlite(folder, DerivedStoresContract.MIGRATIONS);
  }
}
