// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.cli;

import io.signaltracker.indexer.annotate.corenlp.CoreNlpAnnotator;
import io.signaltracker.indexer.batch.AnnotateBatch;
import io.signaltracker.indexer.batch.BatchReport;
import io.signaltracker.indexer.entity.Gazetteer;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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

  @Option(
      names = "--threads",
      paramLabel = "N",
      defaultValue = "0",
      description = "threads that read; 0 (the default) is one per core")
  private int threads;

  @Override
  public Integer call() {
    requireThreads();
    requireFile("--input", input);
    if (names != null) {
      requireFile("--names", names);
    }
    int readers = threads == 0 ? Runtime.getRuntime().availableProcessors() : threads;
    BatchReport report;
    try (TerminalProgress progress = new TerminalProgress(spec.commandLine().getOut())) {
      report =
          new AnnotateBatch(CoreNlpAnnotator.load(), Gazetteer.shipped(), readers)
              .run(input, output, names, progress);
    }
    say(report);
    return report.bad() == 0 ? ExitCode.OK : ExitCode.LINES_SKIPPED;
  }

  private void requireThreads() {
    if (threads < 0 || threads > 256) {
      throw new ParameterException(spec.commandLine(), "--threads lies in 0..256, was " + threads);
    }
  }

  private void requireFile(String option, Path file) {
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw new ParameterException(
          spec.commandLine(), option + " '" + file + "' is no file that can be read");
    }
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
