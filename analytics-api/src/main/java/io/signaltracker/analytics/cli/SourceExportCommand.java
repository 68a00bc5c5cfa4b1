// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.cli;

import io.signaltracker.analytics.line.ShippedSources;
import io.signaltracker.analytics.settings.SettingsReader;
import io.signaltracker.crawler.subscription.Opml;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** From our sources to a list for another reader. */
@Command(name = "export", description = "Prints the feeds of the sources as a list (OPML).")
final class SourceExportCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private SettingsOptions options;

  @Override
  public Integer call() {
    var settings = SettingsReader.read(options.environment(Map.of()));
    var out = spec.commandLine().getOut();
    out.print(Opml.write(ShippedSources.read(settings.sources()).sources()));
    out.flush();
    return ExitCode.OK;
  }
}
