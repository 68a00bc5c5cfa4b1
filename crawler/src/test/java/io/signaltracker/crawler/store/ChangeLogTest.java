// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.store;

/** On SQLite. */
class ChangeLogTest extends ChangeLogContract {

  @Override
  protected Database open() {
    return TestDatabases.sqlite(folder);
  }
}
