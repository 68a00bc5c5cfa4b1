// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.cli;

import io.signaltracker.crawler.batch.ExtractBatch;
import io.signaltracker.crawler.batch.ExtractReport;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Reads a folder of saved pages without crawl and database. */
@Command(
    name = "extract",
    description = {
      "Reads saved pages (*.html, *.html.gz) and writes their articles (JSON Lines)."
          + " A file that cannot be read is skipped and reported; then the exit code is 3."
    })
final class ExtractCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(names = "--input", required = true, paramLabel = "DIR", description = "saved pages")
  private Path input;

  @Option(names = "--output", required = true, paramLabel = "FILE", description = "where to write")
  private Path output;

  @Mixin private ReadingThreads threads;

  @Override
  public Integer call() {
    GivenPath.requireFolder(spec, "--input", input);
    GivenPath.requireNoFolder(spec, "--output", output);
    int readers = threads.number();
    ExtractReport report;
    try (TerminalProgress progress = new TerminalProgress(spec.commandLine().getOut())) {
      report = new ExtractBatch(Clock.systemUTC(), readers).run(input, output, progress);
    }
    say(report);
    return report.bad() == 0 ? ExitCode.OK : ExitCode.LINES_SKIPPED;
  }

  private void say(ExtractReport report) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf("%d pages", report.pages());
    out.println(report.withoutText() == 0 ? "" : "; no main text in " + report.withoutText());
    PrintWriter err = spec.commandLine().getErr();
    report.problems().forEach(err::println);
    if (report.bad() > 0) {
      err.printf("%d files were skipped%n", report.bad());
    }
  }
}
