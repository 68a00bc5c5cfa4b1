// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.cli;

import io.signaltracker.crawler.subscription.Opml;
import io.signaltracker.crawler.subscription.OpmlReading;
import io.signaltracker.crawler.subscription.SourcesText;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** From another reader's list to a sources file. */
@Command(
    name = "import",
    description = {
      "Prints another reader's list of feeds (OPML) as a sources file."
          + " Where some of it cannot be used the exit code is 3."
    })
final class SourceImportCommand implements Callable<Integer> {

  private static final long LONGEST_FILE = 16_000_000;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "the list, usually *.opml")
  private Path file;

  @Override
  public Integer call() throws IOException {
    GivenPath.requireFile(spec, "FILE", file);
    if (Files.size(file) > LONGEST_FILE) {
      throw new ParameterException(
          spec.commandLine(), "FILE '" + file + "' is longer than " + LONGEST_FILE + " bytes");
    }
    OpmlReading reading = Opml.read(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    PrintWriter out = spec.commandLine().getOut();
    out.print(SourcesText.of(reading.subscriptions()));
    out.flush();
    reading.problems().forEach(problem -> spec.commandLine().getErr().println(problem));
    return reading.problems().isEmpty() ? ExitCode.OK : ExitCode.LINES_SKIPPED;
  }
}
