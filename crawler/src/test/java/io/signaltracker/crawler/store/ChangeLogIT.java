// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.store;

/** On PostgreSQL. */
class ChangeLogIT extends ChangeLogContract {

  @Override
  protected Database open() {
    return TestDatabases.postgresql();
  }
}
