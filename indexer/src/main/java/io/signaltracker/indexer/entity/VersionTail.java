// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.entity;

import io.signaltracker.indexer.language.Lexicon;
import java.util.Locale;

/**
 * The part of a model's name behind its family: {@code -4.1 mini}, {@code 2.5 Flash}, {@code V3},
 * {@code 1.1 [pro]}, {@code -oss-20b}.
 */
final class VersionTail {

  private static final int LONGEST_PIECE = 14;
  private static final int MOST_PIECES = 6;

  private VersionTail() {}

  /**
   * Where the tail ends that begins here.
   *
   * @param lettered whether the first piece must be a letter and a number (V3, M2.5)
   * @return {@code from} where there is no tail
   */
  static int end(CharSequence text, int from, boolean lettered) {
    int end = from;
    for (int pieces = 0; pieces < MOST_PIECES; pieces++) {
      int next = piece(text, end, pieces == 0 && lettered, pieces == 0);
      if (next == end) {
        break;
      }
      end = next;
    }
    return end;
  }

  private static int piece(CharSequence text, int from, boolean lettered, boolean first) {
    int at = from;
    boolean blank = at < text.length() && text.charAt(at) == ' ';
    boolean joined =
        at < text.length()
            && (text.charAt(at) == '-' || text.charAt(at) == '_' || isInnerDot(text, at));
    if (blank || joined) {
      at++;
    } else if (!first) {
      return from;
    }
    boolean bracket = at < text.length() && text.charAt(at) == '[';
    int begin = bracket ? at + 1 : at;
    int end = wordEnd(text, begin);
    if (end == begin || end - begin > LONGEST_PIECE) {
      return from;
    }
    String word = text.subSequence(begin, end).toString();
    boolean isVersion =
        lettered
            ? isLettered(word)
            : isNumber(word, blank)
                || isQualifier(word, blank && !bracket)
                || first && blank && NameShape.isLetter(word);
    if (!isVersion) {
      return from;
    }
    return bracket && end < text.length() && text.charAt(end) == ']' ? end + 1 : end;
  }

  private static boolean isInnerDot(CharSequence text, int at) {
    return text.charAt(at) == '.' && at + 1 < text.length() && isDigit(text.charAt(at + 1));
  }

  /** A word may hold inner dots ("4.1") but does not end with one. */
  private static int wordEnd(CharSequence text, int begin) {
    int end = begin;
    while (end < text.length()
        && (isPlain(text.charAt(end))
            || (text.charAt(end) == '.'
                && end + 1 < text.length()
                && isDigit(text.charAt(end + 1))))) {
      end++;
    }
    return end;
  }

  private static boolean isPlain(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || isDigit(c);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLettered(String word) {
    return word.length() > 1 && Character.isLetter(word.charAt(0)) && isDigit(word.charAt(1));
  }

  /** 4, 4.1, 4o, 70B, V3, K2.5, 235B; behind a blank not a year or a plain count. */
  private static boolean isNumber(String word, boolean blank) {
    boolean digit = word.chars().anyMatch(c -> c >= '0' && c <= '9');
    if (!digit || !(isDigit(word.charAt(0)) || isLettered(word))) {
      return false;
    }
    boolean count = blank && word.length() > 2 && word.chars().allMatch(c -> c >= '0' && c <= '9');
    boolean ordinal = word.endsWith("th") || word.endsWith("st") || word.endsWith("nd");
    return !count && !ordinal;
  }

  private static boolean isQualifier(String word, boolean capital) {
    return Lexicon.shipped().is(word.toLowerCase(Locale.ROOT), "VERSIONWORD")
        && (!capital
            || Character.isUpperCase(word.charAt(0))
            || word.equals("mini")
            || word.equals("nano"));
  }
}
