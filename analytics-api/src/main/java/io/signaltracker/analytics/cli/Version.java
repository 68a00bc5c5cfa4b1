// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.cli;

import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints: the jar's own word. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    String version = Version.class.getPackage().getImplementationVersion();
    return new String[] {
      "signal-tracker " + (version == null ? "(built from sources)" : version),
      "Java " + Runtime.version()
    };
  }
}
