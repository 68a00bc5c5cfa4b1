// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.demo;

import java.util.regex.Pattern;

/** The port of a running demo web, which the content files leave out of their addresses. */
record Port(int number) {
  private static final Pattern HOST_WITHOUT_PORT =
      Pattern.compile("(http://[a-z0-9-]+\\.localhost)(?![a-z0-9.:-])");

  /** Writes the port behind every {@code http://<host>.localhost} in the text. */
  String fillIn(String text) {
    return HOST_WITHOUT_PORT.matcher(text).replaceAll("$1:" + number);
  }
}
