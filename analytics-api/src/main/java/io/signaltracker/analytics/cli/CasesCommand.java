// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.cli;

import io.signaltracker.crawler.batch.CaseBatch;
import io.signaltracker.crawler.batch.CaseKind;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Puts single questions to the crawler's rules, without crawl and network. */
@Command(
    name = "cases",
    description = {
      "Answers a file of cases (JSON Lines) with the rules of the crawl: robots.txt, URLs, dates,"
          + " encodings, addresses. Where a line is no such case the exit code is 3."
    })
final class CasesCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--kind",
      required = true,
      paramLabel = "KIND",
      description = "${COMPLETION-CANDIDATES}")
  private CaseKind kind;

  @Option(names = "--input", required = true, paramLabel = "FILE", description = "cases")
  private Path input;

  @Option(names = "--output", required = true, paramLabel = "FILE", description = "where to write")
  private Path output;

  @Override
  public Integer call() {
    GivenPath.requireFile(spec, "--input", input);
    GivenPath.requireNoFolder(spec, "--output", output);
    return new CaseBatch(kind).run(input, output) == 0 ? ExitCode.OK : ExitCode.LINES_SKIPPED;
  }
}
