// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.env.OriginTrackedMapPropertySource;
import org.springframework.boot.origin.OriginTrackedValue;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;

/**
 * Where settings come from, strongest first: the command line, the environment, the settings file,
 * the shipped defaults.
 */
public final class SettingsEnvironment {

  private SettingsEnvironment() {}

  /**
   * Reads all sources of settings.
   *
   * @param file the operator's settings file; null for {@code application.yaml} in the working
   *     folder or its {@code config} folder, where there is one
   * @param commandLine names and values that win over everything else
   * @throws SettingsMistakes where the file is missing or no YAML
   */
  public static ConfigurableEnvironment of(@Nullable Path file, Map<String, String> commandLine) {
    Map<String, Object> given = new HashMap<>();
    commandLine.forEach((name, value) ->
        given.put(name, OriginTrackedValue.of(value, new CommandLineOrigin(name))));
    if (file != null) {
      if (!Files.isReadable(file)) {
        throw new SettingsMistakes(
            List.of("settings file '" + file + "' cannot be read; check --settings"));
      }
      given.put("spring.config.additional-location", file.toAbsolutePath().toUri().toString());
    }
    StandardEnvironment environment = new StandardEnvironment();
    environment
        .getPropertySources()
        .addFirst(new OriginTrackedMapPropertySource("command line", given));
    try {
      ConfigDataEnvironmentPostProcessor.applyTo(environment);
    } catch (RuntimeException e) {
      String where = file == null ? "the settings file" : "settings file '" + file + "'";
      throw new SettingsMistakes(List.of(where + " cannot be understood: " + rootMessage(e)));
    }
    return environment;
  }

  private static String rootMessage(Throwable error) {
    Throwable cause = error;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return String.valueOf(cause.getMessage()).strip().replaceAll("\\s*\\R\\s*", "; ");
  }

  private record CommandLineOrigin(String name) implements org.springframework.boot.origin.Origin {
    @Override
    public String toString() {
      return "command line";
    }
  }
}
