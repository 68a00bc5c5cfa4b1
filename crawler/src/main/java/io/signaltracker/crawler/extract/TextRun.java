// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.extract;

import java.util.Arrays;

/**
 * Text as it is shown: white space is one space, none at the start of a line. Used by one thread.
 *
 * <p>Not a {@link StringBuilder}: once a curly quotation mark has been in it, that copies character
 * by character for good.
 */
final class TextRun {

  private char[] chars = new char[1024];
  private int length;

  int length() {
    return length;
  }

  boolean isEmpty() {
    return length == 0;
  }

  void clear() {
    length = 0;
  }

  void add(String run) {
    int start = 0;
    boolean afterSpace = length == 0 || isSpace(chars[length - 1]);
    for (int i = 0; i < run.length(); i++) {
      char c = run.charAt(i);
      boolean space = isSpace(c);
      if (space && (afterSpace || c != ' ')) {
        // What needs no change is copied in as few pieces as there are.
        append(run, start, i);
        if (!afterSpace) {
          append(' ');
        }
        start = i + 1;
      }
      afterSpace = space;
    }
    append(run, start, run.length());
  }

  void breakLine() {
    append('\n');
  }

  /** Whether nothing but spaces follows a break. */
  boolean endsWithBreak() {
    int i = length - 1;
    while (i >= 0 && chars[i] == ' ') {
      i--;
    }
    return i >= 0 && chars[i] == '\n';
  }

  /** Characters since a place, without the spaces around them. */
  int visibleSince(int since) {
    int from = since;
    int to = length;
    while (from < to && chars[from] == ' ') {
      from++;
    }
    while (to > from && chars[to - 1] == ' ') {
      to--;
    }
    return to - from;
  }

  /** All of it, without spaces at the ends of lines. */
  String tidy() {
    String line = new String(chars, 0, length).strip();
    return line.indexOf(" \n") < 0 ? line : line.replace(" \n", "\n");
  }

  private void append(String run, int from, int to) {
    ensure(length + to - from);
    run.getChars(from, to, chars, length);
    length += to - from;
  }

  private void append(char c) {
    ensure(length + 1);
    chars[length++] = c;
  }

  private void ensure(int size) {
    if (size > chars.length) {
      chars = Arrays.copyOf(chars, Math.max(size, 2 * chars.length));
    }
  }

  private static boolean isSpace(char c) {
    return c <= ' ' || c == '\u00a0' || c == '\u200b' || c > '\u1680' && Character.isWhitespace(c);
  }
}
