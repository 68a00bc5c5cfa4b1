// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.store;

import io.signaltracker.indexer.evidence.BadCursor;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;

/** A place in a list that is ordered by a time and then an id, newest first. */
record Cursor(long at, String id) {

  /** The order of the list. */
  static final Comparator<Cursor> NEWEST_FIRST =
      Comparator.comparingLong(Cursor::at).reversed().thenComparing(Cursor::id);

  static Cursor parse(String text) {
    try {
      String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
      int colon = plain.indexOf(':');
      return new Cursor(Long.parseLong(plain.substring(0, colon)), plain.substring(colon + 1));
    } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
      throw new BadCursor(text);
    }
  }

  @Override
  public String toString() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((at + ":" + id).getBytes(StandardCharsets.UTF_8));
  }
}
