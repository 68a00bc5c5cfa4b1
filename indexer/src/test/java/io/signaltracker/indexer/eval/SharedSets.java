// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.eval;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the labelled sets that lie beside the repository. */
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
}
