// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.ops;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The "did you mean" of an error message. */
public final class Nearest {

  private Nearest() {}

  /** The known word within a third of the given one's length in edits; empty where none is near. */
  public static Optional<String> to(String given, Collection<String> known) {
    int allowed = Math.max(1, given.length() / 3);
    return known.stream()
        .filter(word -> distance(given, word) <= allowed)
        .min(
            Comparator.comparingInt((String word) -> distance(given, word))
                .thenComparing(word -> word));
  }

  /** Levenshtein distance over UTF-16 units. */
  static int distance(String left, String right) {
    int[] row = new int[right.length() + 1];
    for (int column = 0; column <= right.length(); column++) {
      row[column] = column;
    }
    for (int line = 1; line <= left.length(); line++) {
      int diagonal = row[0];
      row[0] = line;
      for (int column = 1; column <= right.length(); column++) {
        int replaced = diagonal + (left.charAt(line - 1) == right.charAt(column - 1) ? 0 : 1);
        diagonal = row[column];
        row[column] = Math.min(replaced, Math.min(row[column], row[column - 1]) + 1);
      }
    }
    return row[right.length()];
  }
}
