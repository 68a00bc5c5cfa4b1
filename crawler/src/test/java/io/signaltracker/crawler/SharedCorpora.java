// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The measuring material beside the repository; tests that want it are skipped without it. */
public final class SharedCorpora {

  private static final JsonMapper JSON = JsonMapper.shared();

  private SharedCorpora() {}

  /** A file or folder of {@code ../shared}; skips the running test where it is not there. */
  public static Path require(String relative) {
    Path at = Path.of("").toAbsolutePath();
    while (at != null && !Files.exists(at.resolve("signal-tracker"))) {
      at = at.getParent();
    }
    Path found = at == null ? null : at.resolve("../shared").resolve(relative).normalize();
    assumeTrue(found != null && Files.exists(found), "Skipped: no ../shared/" + relative + " here");
    return found;
  }

  /** The lines of a JSON Lines file. */
  public static List<JsonNode> lines(String relative) throws IOException {
    return Files.readAllLines(require(relative)).stream()
        .filter(line -> !line.isBlank())
        .map(JSON::readTree)
        .toList();
  }
}
