// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The labelled sets that are measured unless others are named: those of the project's own folder
 * {@code eval/}, and those that lie beside it.
 */
final class LabelledFolders {

  /** Set by the launcher; the working directory otherwise. */
  private static final String HOME = "launcher.home";

  private static final List<String> BESIDE = List.of("dev", "dev2");

  private final Path home;

  LabelledFolders() {
    this(Path.of(System.getProperty(HOME, "")).toAbsolutePath().normalize());
  }

  LabelledFolders(Path home) {
    this.home = home;
  }

  /** All folders that there may be; those beside the project need not exist. */
  List<Path> all() {
    List<Path> folders = new ArrayList<>(own());
    Path beside = home.resolveSibling("shared").resolve("eval");
    BESIDE.forEach(name -> folders.add(beside.resolve(name)));
    return folders;
  }

  private List<Path> own() {
    Path eval = home.resolve("eval");
    if (!Files.isDirectory(eval)) {
      return List.of(eval);
    }
    try (Stream<Path> folders = Files.list(eval)) {
      return folders
          .filter(Files::isDirectory)
          .sorted(Comparator.comparing(Path::toString))
          .toList();
    } catch (IOException e) {
      throw new Unavailable("cannot list " + eval + " (" + e.getClass().getSimpleName() + ")");
    }
  }
}
