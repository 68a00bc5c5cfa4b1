// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.endtoend;

import java.util.Map;

/** On the embedded default, SQLite. */
class DemoIT extends DemoContract {

  @Override
  protected Map<String, String> store() {
    return Map.of();
  }
}
