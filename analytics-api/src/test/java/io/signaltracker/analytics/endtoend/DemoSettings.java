// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.endtoend;

import io.signaltracker.analytics.settings.SettingsEnvironment;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.core.env.ConfigurableEnvironment;

/** Settings for the demo web on a port of its own. */
final class DemoSettings {

  private DemoSettings() {}

  static ConfigurableEnvironment environment(Path data, int webPort, Map<String, String> more) {
    Map<String, String> values = new HashMap<>();
    values.put("signaltracker.data", data.toString());
    values.put("signaltracker.fetch.minimum-gap", "1ms");
    values.put("signaltracker.fetch.contact", "test@localhost");
    values.put("signaltracker.fetch.allow", "127.0.0.0/8 " + webPort);
    values.put("server.port", "0");
    values.putAll(more);
    return SettingsEnvironment.of(null, values);
  }
}
