// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.digest;

import java.util.List;

/** Breaks text into lines of a bounded width; a wide character (CJK) counts as two columns. */
final class TextLines {

  private static final int WIDTH = 78;

  private TextLines() {}

  /**
   * Breaks at spaces, and inside a word only where it does not fit a line.
   *
   * @param first begins the first line
   * @param rest begins all other lines; as wide as {@code first}
   */
  static String wrap(String text, String first, String rest) {
    StringBuilder lines = new StringBuilder(first);
    int used = first.length();
    boolean fresh = true;
    for (String word : List.of(PlainText.oneLine(text).split(" "))) {
      if (!fresh && used + 1 + width(word) > WIDTH) {
        lines.append('\n').append(rest);
        used = rest.length();
        fresh = true;
      }
      if (!fresh) {
        lines.append(' ');
        used++;
      }
      used = append(lines, word, used, rest);
      fresh = false;
    }
    return lines.toString();
  }

  /** Appends a word, broken where it reaches the margin; returns the columns used in its line. */
  private static int append(StringBuilder lines, String word, int used, String rest) {
    int column = used;
    for (int character : word.codePoints().toArray()) {
      if (column + width(character) > WIDTH) {
        lines.append('\n').append(rest);
        column = rest.length();
      }
      lines.appendCodePoint(character);
      column += width(character);
    }
    return column;
  }

  /** The text in exactly so many columns, cut or filled with spaces. */
  static String fit(String text, int columns) {
    StringBuilder fitted = new StringBuilder();
    int used = 0;
    for (int character : text.codePoints().toArray()) {
      if (used + width(character) > columns) {
        break;
      }
      fitted.appendCodePoint(character);
      used += width(character);
    }
    return fitted.append(" ".repeat(columns - used)).toString();
  }

  static int width(String text) {
    return text.codePoints().map(TextLines::width).sum();
  }

  private static int width(int character) {
    boolean fullWidth = character >= 0xFF01 && character <= 0xFF60;
    boolean cjkPunctuation = character >= 0x3000 && character <= 0x303F;
    return fullWidth || cjkPunctuation || isWideScript(character) ? 2 : 1;
  }

  private static boolean isWideScript(int character) {
    return switch (Character.UnicodeScript.of(character)) {
      case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO, YI -> true;
      default -> false;
    };
  }
}
