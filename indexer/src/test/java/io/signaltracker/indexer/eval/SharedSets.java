// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.eval;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the labelled sets of the repository and those that lie beside it. */
public final class SharedSets {

  private SharedSets() {}

  /** A file or folder of {@code ../shared/eval}; the test is skipped where it is not there. */
  public static Path require(String name) {
    Path at = Path.of("").toAbsolutePath();
    while (at != null && !Files.exists(at.resolve("shared/eval").resolve(name))) {
      at = at.getParent();
    }
    assumeTrue(at != null, "no shared/eval/" + name + " beside the repository: not measured");
    return at == null ? Path.of("") : at.resolve("shared/eval").resolve(name);
  }

  /** A labelled folder of the project itself, or else one that lies beside it. */
  static Path find(String set) {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.exists(at.resolve("signal-tracker"))
          && Files.exists(at.resolve("eval").resolve(set))) {
        return at.resolve("eval").resolve(set);
      }
    }
    return require(set);
  }
}
