// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.cli;

import io.signaltracker.indexer.batch.ClusterBatch;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Groups texts by the event they tell of. */
@Command(
    name = "cluster",
    description = {
      "Reads texts (JSON Lines) in the order of their arrival and writes which of them tell of one"
          + " event. A line that is no text is skipped and reported; then the exit code is 3."
    })
final class ClusterCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(names = "--input", required = true, paramLabel = "FILE", description = "texts")
  private Path input;

  @Option(names = "--output", required = true, paramLabel = "FILE", description = "where to write")
  private Path output;

  @Option(names = "--near-duplicates", description = "group only texts that are nearly the same")
  private boolean copies;

  @Override
  public Integer call() {
    GivenPath.requireFile(spec, "--input", input);
    GivenPath.requireNoFolder(spec, "--output", output);
    ClusterBatch.Report report;
    try (TerminalProgress progress = new TerminalProgress(spec.commandLine().getOut())) {
      report = new ClusterBatch(copies).run(input, output, done -> progress.at("read", done, 0));
    }
    say(report);
    return report.bad() == 0 ? ExitCode.OK : ExitCode.LINES_SKIPPED;
  }

  private void say(ClusterBatch.Report report) {
    spec.commandLine()
        .getOut()
        .printf("%d texts in %d clusters%n", report.texts(), report.clusters());
    PrintWriter err = spec.commandLine().getErr();
    report.problems().forEach(err::println);
    if (report.bad() > 0) {
      err.printf("%d lines were skipped%n", report.bad());
    }
  }
}
