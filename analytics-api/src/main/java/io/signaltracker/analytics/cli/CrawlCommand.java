// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.cli;

import io.signaltracker.analytics.line.DataLine;
import io.signaltracker.analytics.line.ShippedSources;
import io.signaltracker.analytics.settings.SettingsReader;
import io.signaltracker.crawler.CrawlReport;
import io.signaltracker.crawler.source.Source;
import io.signaltracker.crawler.source.SourceCatalog;
import java.io.PrintWriter;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** One round over everything that is due, or over one source, then the index, then the end. */
@Command(
    name = "crawl",
    description = "Fetches once what is due, brings stories and index up to date, and exits.")
final class CrawlCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private SettingsOptions options;

  @Option(
      names = "--source",
      paramLabel = "ID",
      description = "only what is due of this source of the sources file")
  private @Nullable String source;

  @Option(names = "--once", description = "one round, which is what it always does")
  private boolean once;

  @Override
  public Integer call() throws InterruptedException {
    var settings = SettingsReader.read(options.environment(Map.of()));
    PrintWriter out = spec.commandLine().getOut();
    SourceCatalog sources = ShippedSources.read(settings.sources());
    Optional<Source> only =
        source == null ? Optional.empty() : Optional.of(KnownSource.require(spec, sources, source));
    try (DataLine line = DataLine.open(settings, sources);
        TerminalProgress progress = new TerminalProgress(out)) {
      line.warmUp();
      CrawlReport report =
          only.isPresent()
              ? line.crawl().crawlOnce(only.get().id(), progress)
              : line.crawl().crawlOnce(progress);
      line.indexing().catchUp(progress);
      progress.close();
      out.println(CrawlSummary.of(report));
      return ExitCode.OK;
    }
  }
}
