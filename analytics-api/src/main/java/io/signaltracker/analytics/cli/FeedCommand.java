// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.cli;

import io.signaltracker.crawler.batch.FeedBatch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What has to do with feeds, without crawl and database. */
@Command(name = "feed", description = "Reads feeds.", subcommands = FeedCommand.Parse.class)
final class FeedCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Which command? There is: feed parse");
  }

  /** Reads feed files as the crawler does. */
  @Command(
      name = "parse",
      description = {
        "Prints what the crawler reads in a feed file; or reads the files that a list names"
            + " (JSON Lines: id, file, headers). Where a file cannot be read the exit code is 3."
      })
  static final class Parse implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "a feed")
    private @Nullable Path file;

    @Option(names = "--input", paramLabel = "FILE", description = "list of feed files")
    private @Nullable Path input;

    @Option(names = "--output", paramLabel = "FILE", description = "where to write")
    private @Nullable Path output;

    @Override
    public Integer call() throws IOException {
      if (file != null && input == null && output == null) {
        GivenPath.requireFile(spec, "FILE", file);
        spec.commandLine().getOut().println(new FeedBatch().read(file));
        return ExitCode.OK;
      }
      if (file != null || input == null || output == null) {
        throw new ParameterException(
            spec.commandLine(), "Give either a FILE or both --input and --output");
      }
      GivenPath.requireFile(spec, "--input", input);
      GivenPath.requireNoFolder(spec, "--output", output);
      return new FeedBatch().run(input, output) == 0 ? ExitCode.OK : ExitCode.LINES_SKIPPED;
    }
  }
}
