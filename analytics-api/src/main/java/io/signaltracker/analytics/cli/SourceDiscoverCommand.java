// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.cli;

import io.signaltracker.analytics.settings.SettingsReader;
import io.signaltracker.crawler.fetch.HttpFetcher;
import io.signaltracker.crawler.subscription.Discovery;
import io.signaltracker.crawler.subscription.FeedDiscovery;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** From a site to its feeds. */
@Command(
    name = "discover",
    description = {
      "Finds the feeds of a site: what its page declares, links that look so, the usual places."
          + " Where there is none the exit code is 69."
    })
final class SourceDiscoverCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private SettingsOptions options;

  @Parameters(paramLabel = "URL", description = "the site's page")
  private URI url;

  @Override
  public Integer call() {
    var settings = SettingsReader.read(options.environment(Map.of()));
    Discovery discovery;
    try (HttpFetcher fetcher =
        new HttpFetcher(settings.fetch().toFetchSettings(), Clock.systemUTC())) {
      discovery = new FeedDiscovery(fetcher).find(url);
    }
    PrintWriter out = spec.commandLine().getOut();
    for (Discovery.FoundFeed feed : discovery.feeds()) {
      out.printf(
          "%s\t%s\t%d entries%s%n",
          feed.url(),
          feed.title(),
          feed.entries(),
          feed.newestAt() == null ? "" : ", newest " + feed.newestAt());
    }
    PrintWriter err = spec.commandLine().getErr();
    discovery.problems().forEach(err::println);
    if (discovery.feeds().isEmpty()) {
      err.println("No feed found from " + url);
    }
    return discovery.feeds().isEmpty() ? ExitCode.UNAVAILABLE : ExitCode.OK;
  }
}
