// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.cli;

import io.signaltracker.analytics.line.DataLine;
import io.signaltracker.analytics.settings.SettingsReader;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Makes everything derived anew: after a new reader, new rules, or a lost index. */
@Command(
    name = "rebuild",
    description = "Reads all stored articles again and makes claims, stories and index anew.")
final class RebuildCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private SettingsOptions options;

  @Override
  public Integer call() {
    var settings = SettingsReader.read(options.environment(Map.of()));
    try (DataLine line = DataLine.open(settings);
        TerminalProgress progress = new TerminalProgress(spec.commandLine().getOut())) {
      line.indexing().rebuild(progress);
      return ExitCode.OK;
    }
  }
}
