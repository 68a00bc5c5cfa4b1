// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.cli;

import io.signaltracker.analytics.digest.DigestComposer;
import io.signaltracker.analytics.digest.DigestPreview;
import io.signaltracker.analytics.digest.DigestRenderer;
import io.signaltracker.analytics.digest.DigestSite;
import io.signaltracker.analytics.digest.Edition;
import io.signaltracker.analytics.line.DataLine;
import io.signaltracker.analytics.settings.SettingsReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What concerns the weekly mail. */
@Command(
    name = "digest",
    description = "Shows the weekly mail.",
    subcommands = DigestCommand.Preview.class)
final class DigestCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Which command? There is 'digest preview'.");
  }

  /** Writes an edition to files and mails nothing. */
  @Command(
      name = "preview",
      description = "Writes one week's mail as HTML and text to files; nothing is sent.")
  static final class Preview implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Mixin private SettingsOptions options;

    @Option(
        names = "--week",
        paramLabel = "WEEK",
        description = "ISO week, e.g. 2026-W15 (default: the last complete one)")
    private @Nullable String week;

    @Option(
        names = "--output",
        paramLabel = "DIR",
        defaultValue = ".",
        description = "folder of the files (default: this one)")
    private Path output;

    @Override
    public Integer call() throws IOException {
      var settings = SettingsReader.read(options.environment(new LinkedHashMap<>(Map.of())));
      try (DataLine line = DataLine.open(settings)) {
        Edition edition = edition(line);
        DigestSite site = settings.digest().site();
        var written =
            new DigestPreview(
                    new DigestComposer(line.stories(), line.claims(), line.events()),
                    new DigestRenderer(site),
                    site)
                .write(edition, output);
        report(written, spec.commandLine().getOut());
        return ExitCode.OK;
      }
    }

    private Edition edition(DataLine line) {
      try {
        return week == null ? Edition.completeAt(line.clock().instant()) : Edition.parse(week);
      } catch (IllegalArgumentException e) {
        throw new ParameterException(spec.commandLine(), "--week: " + e.getMessage(), e);
      }
    }

    private static void report(DigestPreview.Written written, PrintWriter out) {
      out.println("Subject: " + written.subject());
      out.println("  " + written.html());
      out.println("  " + written.text());
      written.whyEmpty().ifPresent(why -> out.println("The edition is empty: " + why));
    }
  }
}
