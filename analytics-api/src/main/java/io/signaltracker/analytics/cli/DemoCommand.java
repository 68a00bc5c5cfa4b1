// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.cli;

import io.signaltracker.analytics.Site;
import io.signaltracker.analytics.demo.DemoWeb;
import io.signaltracker.analytics.line.DataLine;
import io.signaltracker.analytics.line.ShippedSources;
import io.signaltracker.analytics.settings.SettingsReader;
import io.signaltracker.analytics.settings.SignalTrackerSettings;
import io.signaltracker.crawler.CrawlReport;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.springframework.core.env.ConfigurableEnvironment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Crawls the shipped demo web with the production crawler and shows what it adds up to. */
@Command(
    name = "demo",
    description = {
      "Crawls a small recorded web that this program ships and serves on this machine alone,"
          + " and shows the stories in it, HappyHorse-1.0 first."
    })
final class DemoCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private SettingsOptions options;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8080",
      description = "port of the pages and the API (default: ${DEFAULT-VALUE})")
  private int port;

  @Option(
      names = "--web-port",
      paramLabel = "N",
      defaultValue = "8090",
      description = {
        "port of the demo web (default: ${DEFAULT-VALUE}); it is part of its addresses, so keep it"
            + " the same for one data folder"
      })
  private int webPort;

  @Option(
      names = "--prepare-only",
      description = "crawl, read and index, then exit instead of serving the pages")
  private boolean prepareOnly;

  @Override
  public Integer call() throws InterruptedException {
    try (DemoWeb web = startWeb()) {
      ConfigurableEnvironment environment = options.environment(prescribed(web.port()));
      var settings = SettingsReader.read(environment);
      if (!prepareOnly) {
        Ports.requireFree(environment, "--port");
      }
      show(web, settings, environment);
    }
    return ExitCode.OK;
  }

  private void show(
      DemoWeb web, SignalTrackerSettings settings, ConfigurableEnvironment environment)
      throws InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    try (DataLine line =
        DataLine.open(settings, ShippedSources.parse(web.sources(), "the demo's sources"))) {
      out.printf(
          "Reading the demo web of %d sources into %s%n", line.sources().size(), settings.data());
      fill(line, out);
      out.printf("  the demo web answered: %s%n", summary(web.requests().byStatus()));
      if (!prepareOnly) {
        serve(line, environment, out);
      }
    }
  }

  private DemoWeb startWeb() {
    try {
      return DemoWeb.start(webPort);
    } catch (UncheckedIOException | IllegalArgumentException e) {
      throw new Unavailable(
          e.getMessage() + " The option is --web-port; with it, use a new folder (--data) too.");
    }
  }

  private static void fill(DataLine line, PrintWriter out) throws InterruptedException {
    line.warmUp();
    try (TerminalProgress progress = new TerminalProgress(out)) {
      CrawlReport report = line.crawl().crawlOnce(progress);
      progress.close();
      out.println("  " + CrawlSummary.of(report).replace("\n", "\n  "));
      line.indexing().catchUp(progress);
    }
  }

  private static String summary(Map<Integer, Long> byStatus) {
    return byStatus.entrySet().stream()
        .map(entry -> entry.getValue() + " times " + entry.getKey())
        .collect(Collectors.joining(", "));
  }

  private void serve(DataLine line, ConfigurableEnvironment environment, PrintWriter out)
      throws InterruptedException {
    try (Site site = Site.start(line, environment, Site.Schedule.OFF)) {
      out.printf("%nReady: %s/%n", site.address());
      out.printf("  the HappyHorse story: %s/stories/happyhorse-1-0%n", site.address());
      out.printf("  the API:              %s/api/v1/stories?q=happyhorse%n", site.address());
      out.println("Stop with Ctrl-C. A second start goes on from here.");
      out.flush();
      site.awaitEnd();
    }
  }

  /** What the demo needs: its own loopback web may be fetched, and has no load to spare it from. */
  private Map<String, String> prescribed(int webPort) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("signaltracker.data", "demo-data");
    values.put("signaltracker.fetch.minimum-gap", "20ms");
    values.put("signaltracker.fetch.allow", "127.0.0.0/8 " + webPort);
    values.put("signaltracker.fetch.contact", "demo@localhost");
    values.put("signaltracker.digest.base-url", "http://localhost:" + port);
    values.put("server.port", Integer.toString(port));
    return values;
  }
}
