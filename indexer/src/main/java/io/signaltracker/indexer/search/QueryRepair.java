// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.search;

import io.signaltracker.indexer.search.QueryNode.Phrase;

/**
 * Rewrites a query at the place of a mistake into what was probably meant. Whether the language has
 * the result is for the parser to try.
 */
record QueryRepair(QueryText text) {

  String without(int start, int end) {
    return replaced(start, end, "");
  }

  String replaced(int start, int end, String replacement) {
    return (before(start) + replacement + after(end)).strip();
  }

  /** The word that starts there as a phrase, in which no sign has a meaning. */
  String quotedWord(int start) {
    int end = text.endOfWord(start);
    return replaced(start, end, new Phrase(text.between(start, end), 0).print());
  }

  /** The minus after a field's colon moved before the field. */
  String withMinusFirst() {
    int minus = text.at();
    int name = text.all().lastIndexOf(':', minus);
    while (name > 0 && QueryText.isNameLetter(text.all().charAt(name - 1))) {
      name--;
    }
    return before(name) + "-" + text.between(name, minus) + after(minus + 1);
  }

  /** Without the operator or the parentheses that lack their content. */
  String withoutDangling() {
    int at = text.at();
    String before = before(at).stripTrailing();
    if (before.endsWith("(") && text.peek(')')) {
      return before.substring(0, before.length() - 1) + after(at + 1);
    }
    String kept = before.replaceFirst("(^|[\\s(])(AND|OR|NOT)$", "$1");
    return kept.equals(before) ? without(at, text.endOfWord(at)) : (kept + after(at)).strip();
  }

  private String before(int end) {
    return text.between(0, end);
  }

  private String after(int start) {
    return text.between(start, text.length());
  }
}
