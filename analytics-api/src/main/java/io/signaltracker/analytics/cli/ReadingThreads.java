// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How many threads a batch command reads with. */
final class ReadingThreads {

  private static final int MOST = 256;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--threads",
      paramLabel = "N",
      defaultValue = "0",
      description = "threads that read; 0 (the default) is one per core")
  private int threads;

  /**
   * At least 1.
   *
   * @throws ParameterException if it is out of range
   */
  int number() {
    if (threads < 0 || threads > MOST) {
      throw new ParameterException(
          spec.commandLine(), "--threads lies in 0.." + MOST + ", was " + threads);
    }
    return threads == 0 ? Runtime.getRuntime().availableProcessors() : threads;
  }
}
