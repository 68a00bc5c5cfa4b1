// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.cli;

import io.signaltracker.analytics.line.ShippedSources;
import io.signaltracker.analytics.settings.SettingsReader;
import io.signaltracker.analytics.settings.SignalTrackerSettings;
import io.signaltracker.crawler.CheckedAddress;
import io.signaltracker.crawler.SourceCheck;
import io.signaltracker.crawler.community.Forums;
import io.signaltracker.crawler.fetch.HttpFetcher;
import io.signaltracker.crawler.source.SourceCatalog;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What a source, or an address that might become one, gives today. */
@Command(
    name = "check",
    description = {
      "Fetches a source of the sources file, or any address, as the crawler would, and says what came"
          + " of it. Stores nothing. Where nothing could be read the exit code is 69."
    })
final class SourceCheckCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private SettingsOptions options;

  @Parameters(paramLabel = "URL|ID", description = "an address, or the id of a source")
  private String what = "";

  @Override
  public Integer call() {
    SignalTrackerSettings settings = SettingsReader.read(options.environment(Map.of()));
    SourceCatalog sources = ShippedSources.read(settings.sources());
    Clock clock = Clock.systemUTC();
    try (HttpFetcher fetcher = new HttpFetcher(settings.fetch().toFetchSettings(), clock)) {
      SourceCheck check = new SourceCheck(sources, Forums.anonymous(), fetcher);
      List<CheckedAddress> found =
          isAddress()
              ? List.of(check.check(address()))
              : check.check(KnownSource.require(spec, sources, what));
      print(found);
      return found.stream().allMatch(CheckedAddress::readable) ? ExitCode.OK : ExitCode.UNAVAILABLE;
    }
  }

  private boolean isAddress() {
    String lower = what.toLowerCase(Locale.ROOT);
    return lower.startsWith("http://") || lower.startsWith("https://");
  }

  private URI address() {
    try {
      return URI.create(what);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "Not an address: " + e.getMessage());
    }
  }

  private void print(List<CheckedAddress> found) {
    PrintWriter out = spec.commandLine().getOut();
    found.forEach(one -> one.lines().forEach(out::println));
    out.flush();
  }
}
