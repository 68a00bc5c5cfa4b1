// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.endtoend;

import io.signaltracker.crawler.store.DatabaseSettings;
import io.signaltracker.crawler.store.TestDatabases;
import java.util.Map;
import java.util.Objects;

/** On PostgreSQL. */
class DemoOnPostgresqlIT extends DemoContract {

  private final DatabaseSettings database = TestDatabases.newPostgresql();

  @Override
  protected Map<String, String> store() {
    return Map.of(
        "signaltracker.store.url", database.url(),
        "signaltracker.store.user", Objects.requireNonNull(database.user()),
        "signaltracker.store.password", Objects.requireNonNull(database.password()));
  }
}
