// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics;

import io.signaltracker.analytics.cli.CommandLines;

/** Starts the command line. */
public final class SignalTracker {

  private SignalTracker() {}

  public static void main(String[] args) {
    System.exit(CommandLines.run(args));
  }
}
