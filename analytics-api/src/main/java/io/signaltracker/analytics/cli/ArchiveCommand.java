// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.cli;

import io.signaltracker.analytics.settings.SettingsReader;
import io.signaltracker.analytics.settings.SignalTrackerSettings;
import io.signaltracker.crawler.archive.ArchiveReader;
import io.signaltracker.crawler.batch.ArchiveBatch;
import io.signaltracker.crawler.batch.ExtractReport;
import io.signaltracker.crawler.extract.CharsetSniffer;
import io.signaltracker.crawler.fetch.FetchedPage;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The pages as they came. */
@Command(
    name = "archive",
    description = "Shows and reads archived pages; opens no connection.",
    subcommands = {ArchiveCommand.Show.class, ArchiveCommand.Extract.class})
final class ArchiveCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Which command? There are: archive show, archive extract");
  }

  private static ArchiveReader archive(SettingsOptions options) {
    SignalTrackerSettings settings = SettingsReader.read(options.environment(Map.of()));
    return new ArchiveReader(SignalTrackerSettings.Archive.folder(settings.data()));
  }

  /** Prints one page. */
  @Command(
      name = "show",
      description = "Prints the page that a URL showed at a time; exit code 3 where there is none.")
  static final class Show implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Mixin private SettingsOptions options;

    @Parameters(
        paramLabel = "URL@DATE",
        description = "a URL and a day or time, e.g. https://example.org/a@2026-04-08")
    private String what;

    @Override
    public Integer call() {
      int at = what.lastIndexOf('@');
      @Nullable Instant dated = at < 0 ? null : instant(what.substring(at + 1));
      String url = dated == null ? what : what.substring(0, at);
      Instant until = dated == null ? Instant.now() : dated;
      return archive(options).find(url, until).map(this::print).orElseGet(() -> none(url, until));
    }

    private int print(FetchedPage page) {
      PrintWriter out = spec.commandLine().getOut();
      spec.commandLine()
          .getErr()
          .printf(
              "%s, fetched %s, status %d, %s%n",
              page.url(), page.fetchedAt(), page.status(), page.contentType());
      out.println(
          new String(page.body(), CharsetSniffer.of(page.body(), page.contentType()).charset()));
      return ExitCode.OK;
    }

    private int none(String url, Instant until) {
      spec.commandLine().getErr().printf("No page of %s up to %s is archived%n", url, until);
      return ExitCode.LINES_SKIPPED;
    }

    /** A day means its end; null for what is neither, as the part of a URL behind its own at. */
    private static @Nullable Instant instant(String text) {
      try {
        return text.length() == "2026-04-08".length()
            ? LocalDate.parse(text)
                .plusDays(1)
                .atStartOfDay()
                .toInstant(ZoneOffset.UTC)
                .minusMillis(1)
            : Instant.parse(text);
      } catch (DateTimeException e) {
        return null;
      }
    }
  }

  /** Reads all pages again. */
  @Command(
      name = "extract",
      description = {
        "Reads all archived pages again and writes their articles (JSON Lines). Pages that are no"
            + " articles, as feeds, are counted; then the exit code is 3."
      })
  static final class Extract implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Mixin private SettingsOptions options;

    @Option(
        names = "--output",
        required = true,
        paramLabel = "FILE",
        description = "where to write")
    private Path output;

    @Override
    public Integer call() {
      GivenPath.requireNoFolder(spec, "--output", output);
      ExtractReport report;
      try (TerminalProgress progress = new TerminalProgress(spec.commandLine().getOut())) {
        report = new ArchiveBatch(archive(options)).run(output, progress);
      }
      spec.commandLine()
          .getOut()
          .printf("%d articles; %d pages are none%n", report.pages(), report.bad());
      return report.bad() == 0 ? ExitCode.OK : ExitCode.LINES_SKIPPED;
    }
  }
}
