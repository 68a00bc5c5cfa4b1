// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.digest;

/**
 * Makes crawled text safe to stand in one line of a mail or page: no control characters, no
 * direction overrides, nothing invisible.
 */
final class PlainText {

  private PlainText() {}

  /**
   * The text on one line: line breaks and runs of white space become one space, control, format,
   * private-use and unpaired surrogate characters go. All others stay, also those whose low byte
   * equals CR or LF (U+760D, U+4E0A ...): a header is encoded before it reaches the wire, so that
   * no byte is ever cut from a character.
   */
  static String oneLine(String text) {
    StringBuilder line = new StringBuilder(text.length());
    text.codePoints().forEach(character -> append(line, character));
    return line.toString().strip();
  }

  private static void append(StringBuilder line, int character) {
    if (isSpace(character)) {
      if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
        line.append(' ');
      }
    } else if (!isInvisible(character)) {
      line.appendCodePoint(character);
    }
  }

  private static boolean isSpace(int character) {
    return Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || character == 0x85;
  }

  private static boolean isInvisible(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.PRIVATE_USE,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          true;
      default -> false;
    };
  }

  /** On one line and at most so many characters, cut at a word where there is one. */
  static String capped(String text, int most) {
    String line = oneLine(text);
    if (line.codePointCount(0, line.length()) <= most) {
      return line;
    }
    return beginning(line, most - 2) + " …";
  }

  /** The first characters of a text, ending with a whole word where one ends in the last third. */
  static String beginning(String text, int most) {
    int end = text.offsetByCodePoints(0, Math.min(most, text.codePointCount(0, text.length())));
    int word = end == text.length() ? end : text.lastIndexOf(' ', end);
    return text.substring(0, word > end * 2 / 3 ? word : end).stripTrailing();
  }
}
