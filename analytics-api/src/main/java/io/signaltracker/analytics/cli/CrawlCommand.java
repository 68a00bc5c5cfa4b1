// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.cli;

import io.signaltracker.analytics.line.DataLine;
import io.signaltracker.analytics.settings.SettingsReader;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** One round over everything that is due, then the index, then the end. */
@Command(
    name = "crawl",
    description = "Fetches once what is due, brings stories and index up to date, and exits.")
final class CrawlCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private SettingsOptions options;

  @Override
  public Integer call() throws InterruptedException {
    var settings = SettingsReader.read(options.environment(Map.of()));
    PrintWriter out = spec.commandLine().getOut();
    try (DataLine line = DataLine.open(settings);
        TerminalProgress progress = new TerminalProgress(out)) {
      line.warmUp();
      var report = line.crawl().crawlOnce(progress);
      line.indexing().catchUp(progress);
      progress.close();
      out.println(CrawlSummary.of(report));
      return ExitCode.OK;
    }
  }
}
