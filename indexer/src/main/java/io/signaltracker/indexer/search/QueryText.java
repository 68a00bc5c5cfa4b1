// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.search;

/**
 * The characters of one query and where its reader stands: what a word, an operator and a field's
 * name look like. Positions are UTF-16 units. Not thread-safe.
 */
final class QueryText {

  private final String query;
  private int at;

  QueryText(String query) {
    this.query = query;
  }

  String all() {
    return query;
  }

  int length() {
    return query.length();
  }

  int at() {
    return at;
  }

  /** The character that is read next; there must be one. */
  char next() {
    return query.charAt(at);
  }

  /** Steps over the next character. */
  char take() {
    return query.charAt(at++);
  }

  void moveTo(int position) {
    at = position;
  }

  String between(int start, int end) {
    return query.substring(start, end);
  }

  /** A minus before something; one that stands alone is a word. */
  boolean isMinus() {
    return peek('-')
        && at + 1 < query.length()
        && !Character.isWhitespace(query.charAt(at + 1))
        && query.charAt(at + 1) != ')';
  }

  boolean atEnd() {
    return at >= query.length();
  }

  boolean peek(char c) {
    return at < query.length() && query.charAt(at) == c;
  }

  void skipSpace() {
    while (!atEnd() && Character.isWhitespace(query.charAt(at))) {
      at++;
    }
  }

  boolean takeOperator(String operator) {
    skipSpace();
    if (!isOperator(operator)) {
      return false;
    }
    at += operator.length();
    return true;
  }

  boolean isOperator(String operator) {
    return query.startsWith(operator, at) && endOfWord(at) == at + operator.length();
  }

  int endOfWord(int start) {
    int end = start;
    while (end < query.length() && !endsWord(query.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean endsWord(char c) {
    return c == '(' || c == ')' || c == '"' || Character.isWhitespace(c);
  }

  /** Where the colon is if a field name starts here, otherwise -1; "10:30" is a word. */
  int endOfName(int start) {
    int end = start;
    while (end < query.length() && isNameLetter(query.charAt(end))) {
      end++;
    }
    return end > start && end < query.length() && query.charAt(end) == ':' ? end : -1;
  }

  static boolean isNameLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  }
}
