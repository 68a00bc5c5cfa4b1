// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.fetch;

import java.time.Duration;

/** A host's turn is further away than a fetch may wait. */
final class HostBusyException extends Exception {

  private static final long serialVersionUID = 1L;
  private final Duration remaining;

  HostBusyException(String host, Duration remaining) {
    super("No turn at " + host + " for another " + remaining.toSeconds() + " s");
    this.remaining = remaining;
  }

  Duration remaining() {
    return remaining;
  }
}
