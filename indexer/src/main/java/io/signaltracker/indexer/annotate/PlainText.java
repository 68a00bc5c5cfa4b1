// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.annotate;

/**
 * A text of the same length in which nothing can hurt a tokenizer: lone surrogates, control and
 * bidirectional marks and endless unbroken runs become blanks, so that positions stay valid.
 */
final class PlainText {

  /** No word of a language that writes blanks is longer. */
  private static final int LONGEST_RUN = 200;

  private PlainText() {}

  /** Whether the text has an unbroken run that will not be read. */
  static boolean hasEndlessRun(String text) {
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      run = breaks(c) ? 0 : run + 1;
      if (run == LONGEST_RUN) {
        return true;
      }
    }
    return false;
  }

  private static boolean breaks(char c) {
    return c <= ' ' || c == '\u00a0' || isWide(c);
  }

  /** The cleaned text, cut at the limit. */
  static String of(String text, int limit) {
    int length = Math.min(text.length(), limit);
    StringBuilder plain = new StringBuilder(text.substring(0, length));
    int run = 0;
    for (int i = 0; i < length; i++) {
      char c = plain.charAt(i);
      if (isHarmful(plain, i)) {
        c = ' ';
        plain.setCharAt(i, c);
      }
      run = breaks(c) ? 0 : run + 1;
      if (run == LONGEST_RUN) {
        blank(plain, i - LONGEST_RUN + 1, i + 1);
      } else if (run > LONGEST_RUN) {
        plain.setCharAt(i, ' ');
      }
    }
    return plain.toString();
  }

  private static void blank(StringBuilder plain, int from, int to) {
    for (int i = from; i < to; i++) {
      plain.setCharAt(i, ' ');
    }
  }

  private static boolean isHarmful(StringBuilder text, int at) {
    char c = text.charAt(at);
    if (Character.isHighSurrogate(c)) {
      return at + 1 >= text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return at == 0 || !Character.isHighSurrogate(text.charAt(at - 1));
    }
    return (c < ' ' && c != '\n') || isMark(c);
  }

  private static boolean isMark(char c) {
    return c == '\ufeff'
        || (c >= '\u200b' && c <= '\u200f')
        || (c >= '\u202a' && c <= '\u202e')
        || (c >= '\u2066' && c <= '\u2069');
  }

  /** Han, kana and hangul are written without blanks. */
  private static boolean isWide(char c) {
    return c >= '\u2e80' && c <= '\ud7ff';
  }
}
