// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.evidence;

/** A paging cursor that no page has given out. */
public final class BadCursor extends RuntimeException {

  private static final long serialVersionUID = 1;

  public BadCursor(String cursor) {
    super("Cursor '" + cursor + "' is not one that a page gave as next; start without a cursor");
  }
}
