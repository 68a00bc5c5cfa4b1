// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.news;

/** A decision that cannot be taken as it was given; the message says what is expected. */
public final class DecisionRefused extends RuntimeException {

  private static final long serialVersionUID = 1;

  public DecisionRefused(String message) {
    super(message);
  }
}
