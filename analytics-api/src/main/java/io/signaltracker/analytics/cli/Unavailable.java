// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.cli;

/** Something outside the program cannot be used; the message names it, why, and the way out. */
final class Unavailable extends RuntimeException {

  private static final long serialVersionUID = 1;

  Unavailable(String message) {
    super(message);
  }
}
