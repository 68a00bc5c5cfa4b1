// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.cluster;

import io.signaltracker.indexer.index.EnglishStems;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a text speaks of: its stems without stop words, how often each occurs. Names and numbers
 * count double, because they tell one event from another of the same kind, and so do the first two
 * lines, which say what happened. Immutable.
 */
final class TermCounts {

  /** Longer texts say nothing new about which event they tell of. */
  private static final int MOST_CHARACTERS = 50_000;

  private static final int LEAD_LINES = 2;
  private static final int DOUBLE = 2;

  private final Map<String, Integer> counts = new LinkedHashMap<>();

  private TermCounts() {}

  static TermCounts of(String text) {
    String head = text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text;
    TermCounts terms = new TermCounts();
    int lead = endOfLead(head);
    EnglishStems.of(
        head,
        (stem, start) -> {
          int weight = (isName(head, start) ? DOUBLE : 1) * (start < lead ? DOUBLE : 1);
          terms.counts.merge(stem, weight, Integer::sum);
        });
    return terms;
  }

  private static int endOfLead(String text) {
    int end = 0;
    for (int line = 0; line < LEAD_LINES; line++) {
      int next = text.indexOf('\n', end);
      if (next < 0) {
        return end;
      }
      end = next + 1;
    }
    return end;
  }

  /** A number, or a word with a capital that does not begin a line or sentence. */
  private static boolean isName(String text, int start) {
    char first = text.charAt(start);
    if (Character.isDigit(first)) {
      return true;
    }
    int before = start - 1;
    while (before >= 0 && text.charAt(before) == ' ') {
      before--;
    }
    boolean begins = before < 0 || ".!?\n".indexOf(text.charAt(before)) >= 0;
    return Character.isUpperCase(first) && !begins;
  }

  Map<String, Integer> counts() {
    return counts;
  }
}
