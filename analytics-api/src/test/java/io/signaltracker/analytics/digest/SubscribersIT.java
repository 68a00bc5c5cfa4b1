// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.digest;

import io.signaltracker.crawler.store.Database;
import io.signaltracker.crawler.store.TestDatabases;

/** On PostgreSQL. */
class SubscribersIT extends SubscribersContract {

  @Override
  protected Database open() {
    return TestDatabases.postgresql(MIGRATIONS);
  }
}
