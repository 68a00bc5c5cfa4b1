// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What an operator does with sources. */
@Command(
    name = "source",
    description = "Looks at, finds, exchanges and holds sources.",
    subcommands = {
      SourceCheckCommand.class,
      SourceImportCommand.class,
      SourceExportCommand.class,
      SourceDiscoverCommand.class,
      SourcePauseCommand.class,
      SourceResumeCommand.class
    })
final class SourceCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "Which command? There are: "
            + String.join(", ", spec.subcommands().keySet().stream().sorted().toList()));
  }
}
