// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Checks the files and folders that a command was given, before it begins. */
final class GivenPath {

  private GivenPath() {}

  static void requireFile(CommandSpec spec, String option, Path file) {
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw new ParameterException(
          spec.commandLine(), option + " '" + file + "' is no file that can be read");
    }
  }

  static void requireFolder(CommandSpec spec, String option, Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new ParameterException(spec.commandLine(), option + " '" + folder + "' is no folder");
    }
  }

  /** Of an output that is one file. */
  static void requireNoFolder(CommandSpec spec, String option, Path file) {
    if (Files.isDirectory(file)) {
      throw new ParameterException(
          spec.commandLine(), option + " '" + file + "' is a folder; name a file");
    }
  }
}
