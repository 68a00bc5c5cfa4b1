// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.cli;

import io.signaltracker.indexer.annotate.corenlp.CoreNlpAnnotator;
import io.signaltracker.indexer.batch.AnnotateBatch;
import io.signaltracker.indexer.batch.BatchReport;
import io.signaltracker.indexer.entity.Gazetteer;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Reads a file of documents without crawl and database. */
@Command(
    name = "annotate",
    description = {
      "Reads documents (JSON Lines) and writes claims.jsonl, entities.jsonl and stories.jsonl."
          + " A line that is no document is skipped and reported; then the exit code is 3."
    })
final class AnnotateCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(names = "--input", required = true, paramLabel = "FILE", description = "documents")
  private Path input;

  @Option(names = "--output", required = true, paramLabel = "DIR", description = "where to write")
  private Path output;

  @Option(
      names = "--names",
      paramLabel = "FILE",
      description = "model names already in play, as boards and catalogues give them")
  private @Nullable Path names;

  @Mixin private ReadingThreads threads;

  @Override
  public Integer call() {
    GivenPath.requireFile(spec, "--input", input);
    if (names != null) {
      GivenPath.requireFile(spec, "--names", names);
    }
    int readers = threads.number();
    BatchReport report;
    try (TerminalProgress progress = new TerminalProgress(spec.commandLine().getOut())) {
      report =
          new AnnotateBatch(CoreNlpAnnotator.load(), Gazetteer.shipped(), readers)
              .run(input, output, names, progress);
    }
    say(report);
    return report.bad() == 0 ? ExitCode.OK : ExitCode.LINES_SKIPPED;
  }

  private void say(BatchReport report) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        "%d documents: %d claims, %d entities, %d stories",
        report.documents(), report.claims(), report.entities(), report.stories());
    out.println(report.degraded() == 0 ? "" : "; " + report.degraded() + " not read whole");
    PrintWriter err = spec.commandLine().getErr();
    report.problems().forEach(err::println);
    if (report.bad() > 0) {
      err.printf("%d lines were skipped%n", report.bad());
    }
  }
}
