// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.cli;

import io.signaltracker.analytics.ops.Nearest;
import io.signaltracker.crawler.source.Source;
import io.signaltracker.crawler.source.SourceCatalog;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** A source that an operator names on the line. */
final class KnownSource {

  private KnownSource() {}

  /**
   * @throws ParameterException naming the nearest id, or all of them
   */
  static Source require(CommandSpec spec, SourceCatalog sources, String id) {
    return sources.find(id).orElseThrow(() -> unknown(spec, sources, id));
  }

  private static ParameterException unknown(CommandSpec spec, SourceCatalog sources, String id) {
    List<String> known = sources.sources().stream().map(Source::id).toList();
    String hint =
        Nearest.to(id, known)
            .map(near -> "did you mean '" + near + "'?")
            .orElse("there are " + String.join(", ", known));
    return new ParameterException(spec.commandLine(), "No source '" + id + "', " + hint);
  }
}
