// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.cli;

import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The whole command line. */
public final class CommandLines {

  private CommandLines() {}

  /** Runs one command line and returns its exit code. */
  public static int run(String... args) {
    // Lucene greets over java.util.logging; what it has to warn of still comes through.
    Logger.getLogger("").setLevel(Level.WARNING);
    return of().execute(args);
  }

  /** The commands with all their options, for help, completion and tests. */
  public static CommandLine of() {
    return new CommandLine(new Root())
        .setExecutionExceptionHandler(new Failures())
        .setCaseInsensitiveEnumValuesAllowed(true);
  }

  /** Without a command there is nothing to do but to say which there are. */
  @Command(
      name = "signal-tracker",
      description = "Answers \"who made this?\" for the AI industry, with evidence.",
      mixinStandardHelpOptions = true,
      versionProvider = Version.class,
      exitCodeOnInvalidInput = ExitCode.USAGE,
      exitCodeOnExecutionException = ExitCode.SOFTWARE,
      scope = CommandLine.ScopeType.INHERIT,
      subcommands = {
        DemoCommand.class,
        RunCommand.class,
        CrawlCommand.class,
        RebuildCommand.class,
        AnnotateCommand.class,
        EvalCommand.class,
        ExtractCommand.class,
        ClusterCommand.class,
        FeedCommand.class,
        CasesCommand.class,
        SourceCommand.class,
        ArchiveCommand.class,
        DigestCommand.class
      })
  private static final class Root implements Runnable {

    @Spec private CommandSpec spec;

    @Override
    public void run() {
      throw new ParameterException(spec.commandLine(), "Which command?");
    }
  }
}
