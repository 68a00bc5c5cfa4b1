// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.cli;

import io.signaltracker.analytics.line.DataLine;
import io.signaltracker.analytics.settings.SettingsReader;
import io.signaltracker.analytics.settings.SignalTrackerSettings;
import io.signaltracker.crawler.RereadReport;
import io.signaltracker.crawler.archive.ArchiveReader;
import io.signaltracker.crawler.store.StoreUnusable;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes everything derived anew: after a new reader, new rules, or a lost index. */
@Command(
    name = "rebuild",
    description = "Reads all stored articles again and makes claims, stories and index anew.")
final class RebuildCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private SettingsOptions options;

  @Option(
      names = "--from-archive",
      description =
          "first read all archived pages again, as after a new extractor; opens no connection")
  private boolean fromArchive;

  @Override
  public Integer call() {
    var settings = SettingsReader.read(options.environment(Map.of()));
    PrintWriter out = spec.commandLine().getOut();
    try (DataLine line = DataLine.open(settings)) {
      if (fromArchive) {
        out.println(reread(line, out).line());
      }
      try (TerminalProgress progress = new TerminalProgress(out)) {
        line.indexing().rebuild(progress);
      }
      return ExitCode.OK;
    }
  }

  private static RereadReport reread(DataLine line, PrintWriter out) {
    Path folder = SignalTrackerSettings.Archive.folder(line.settings().data());
    try (TerminalProgress progress = new TerminalProgress(out)) {
      return line.crawl().reread(new ArchiveReader(folder), progress);
    } catch (UncheckedIOException e) {
      throw new StoreUnusable(
          "the archive " + folder,
          "it cannot be read (" + e.getCause() + ")",
          "Mend what is wrong there, or leave out --from-archive",
          e);
    }
  }
}
