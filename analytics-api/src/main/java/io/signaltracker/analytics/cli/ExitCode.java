// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.cli;

/** What the program's exit says; numbers from 64 are those of BSD's sysexits. */
final class ExitCode {

  static final int OK = 0;

  /** Done, but for lines of the input that are not of the format. */
  static final int LINES_SKIPPED = 3;

  /** The command line was wrong. */
  static final int USAGE = 64;

  /** A labelled set is not of its format. */
  static final int DATA = 65;

  /** A file, folder, port or server cannot be used as it is. */
  static final int UNAVAILABLE = 69;

  /** A defect of the program. */
  static final int SOFTWARE = 70;

  /** The settings or the sources are wrong. */
  static final int CONFIG = 78;

  private ExitCode() {}
}
