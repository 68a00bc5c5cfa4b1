// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.cli;

import io.signaltracker.analytics.Site;
import io.signaltracker.analytics.line.DataLine;
import io.signaltracker.analytics.settings.SettingsReader;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.ConfigurableEnvironment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Follows the sources for good and serves the pages. */
@Command(
    name = "run",
    description = "Follows the sources, serves pages and API, and sends the digest.")
final class RunCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private SettingsOptions options;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "port of the pages and the API (default: server.port, 8080)")
  private @Nullable Integer port;

  @Override
  public Integer call() throws InterruptedException {
    Map<String, String> line = new LinkedHashMap<>();
    line.put("logging.level.io.signaltracker", "INFO");
    if (port != null) {
      line.put("server.port", port.toString());
    }
    ConfigurableEnvironment environment = options.environment(line);
    var settings = SettingsReader.read(environment);
    Ports.requireFree(environment, "--port or server.port");
    PrintWriter out = spec.commandLine().getOut();
    try (DataLine data = DataLine.open(settings);
        Site site = Site.start(data, environment, Site.Schedule.ON)) {
      data.warmUp();
      out.printf("Following %d sources into %s%n", data.sources().size(), settings.data());
      out.printf("Ready: %s/   (stop with Ctrl-C)%n", site.address());
      out.flush();
      site.awaitEnd();
      return ExitCode.OK;
    }
  }
}
