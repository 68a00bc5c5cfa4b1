// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.cli;

import io.signaltracker.analytics.settings.SettingsEnvironment;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.ConfigurableEnvironment;
import picocli.CommandLine.Option;

/** The options that every command understands. */
final class SettingsOptions {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "folder of the database, the index and the logs")
  private @Nullable Path data;

  @Option(
      names = "--settings",
      paramLabel = "FILE",
      description = "settings file (default: application.yaml in this folder, if there is one)")
  private @Nullable Path settings;

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description = "one setting, e.g. --set signaltracker.fetch.contact=me@example.org")
  private Map<String, String> set = new LinkedHashMap<>();

  /**
   * All settings.
   *
   * @param command what the command itself prescribes; weaker than what the user set on the line
   */
  ConfigurableEnvironment environment(Map<String, String> command) {
    Map<String, String> line = new LinkedHashMap<>(command);
    if (data != null) {
      line.put("signaltracker.data", data.toString());
    }
    line.putAll(set);
    return SettingsEnvironment.of(settings, line);
  }
}
