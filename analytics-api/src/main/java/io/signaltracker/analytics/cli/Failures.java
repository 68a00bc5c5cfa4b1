// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.cli;

import io.signaltracker.analytics.settings.SettingsMistakes;
import io.signaltracker.crawler.batch.FilesUnusable;
import io.signaltracker.crawler.source.SourceMistakes;
import io.signaltracker.crawler.store.StoreUnusable;
import io.signaltracker.indexer.batch.BatchUnusable;
import io.signaltracker.indexer.eval.SetMistakes;
import io.signaltracker.indexer.index.IndexLocked;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/**
 * Turns a failure into one message and an exit code: what the operator can mend is said plainly,
 * anything else is a defect and goes to the log with its trace.
 */
final class Failures implements IExecutionExceptionHandler {

  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
    return switch (failure) {
      case SettingsMistakes mistakes -> said(command, mistakes, ExitCode.CONFIG);
      case SourceMistakes mistakes -> said(command, mistakes, ExitCode.CONFIG);
      case SetMistakes mistakes -> said(command, mistakes, ExitCode.DATA);
      case StoreUnusable unusable -> said(command, unusable, ExitCode.UNAVAILABLE);
      case IndexLocked unusable -> said(command, unusable, ExitCode.UNAVAILABLE);
      case FilesUnusable unusable -> said(command, unusable, ExitCode.UNAVAILABLE);
      case BatchUnusable unusable -> said(command, unusable, ExitCode.UNAVAILABLE);
      case Unavailable unavailable -> said(command, unavailable, ExitCode.UNAVAILABLE);
      default -> defect(command, failure);
    };
  }

  private static int said(CommandLine command, Exception failure, int code) {
    command.getErr().println("signal-tracker: " + failure.getMessage());
    return code;
  }

  private static int defect(CommandLine command, Exception failure) {
    LOG.atError().setCause(failure).log("command failed");
    command
        .getErr()
        .println(
            "signal-tracker: this should not have happened: "
                + failure
                + "\nNothing that was stored is harmed. Please report it with the lines above.");
    return ExitCode.SOFTWARE;
  }
}
