// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.cli;

import io.signaltracker.analytics.line.DataLine;
import io.signaltracker.analytics.line.ShippedSources;
import io.signaltracker.analytics.settings.SettingsReader;
import io.signaltracker.crawler.frontier.PausedSources;
import io.signaltracker.crawler.store.Database;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The source that a command holds or lets go. */
final class HeldSource {

  /** What is done with it. */
  @FunctionalInterface
  interface Deed {
    void to(PausedSources paused, String sourceId, Instant now);
  }

  @Spec(Target.MIXEE)
  private CommandSpec spec;

  @Mixin private SettingsOptions options;

  @Parameters(paramLabel = "ID", description = "the source's id")
  private String id;

  /** Does it and says so. */
  int say(String done, Deed deed) {
    var settings = SettingsReader.read(options.environment(Map.of()));
    if (ShippedSources.read(settings.sources()).find(id).isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "No source has the id '" + id + "'; 'source export' lists the feeds");
    }
    try (Database database = DataLine.openDatabase(settings)) {
      deed.to(new PausedSources(database), id, Clock.systemUTC().instant());
    }
    spec.commandLine().getOut().println(id + " is " + done);
    return ExitCode.OK;
  }
}
