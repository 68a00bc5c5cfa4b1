// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.health;

import io.signaltracker.crawler.store.Database;
import io.signaltracker.crawler.store.TestDatabases;

/** On SQLite. */
class SourceVisitsTest extends SourceVisitsContract {

  @Override
  protected Database open() {
    return TestDatabases.sqlite(folder);
  }
}
