// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.entity;

import java.util.Locale;

/** Where a name in a text ends, and what stands behind it. */
final class Boundary {

  private Boundary() {}

  /** Whether the name is not a part of a longer codename such as {@code gpt2-chatbot}. */
  static boolean isWhole(String text, int start, int end) {
    boolean prefixed = start > 0 && "-_".indexOf(text.charAt(start - 1)) >= 0;
    boolean namespace =
        end < text.length()
            && text.charAt(end) == '/'
            && GenericWords.shipped().isNamespace(text.substring(start, end));
    return !prefixed && !namespace && (end >= text.length() || !continues(text, end));
  }

  private static boolean continues(String text, int end) {
    char c = text.charAt(end);
    if (Character.isDigit(c)) {
      return true;
    }
    if (c == '_') {
      return true;
    }
    boolean joined = (c == '-' || c == '.') && end + 1 < text.length();
    return joined
        && Character.isLetterOrDigit(text.charAt(end + 1))
        && !GenericWords.shipped().follows(wordAt(text, end + 1));
  }

  /** The letters that begin there, in lower case. */
  static String wordAt(String text, int start) {
    int end = start;
    while (end < text.length() && end - start < 20 && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return text.substring(start, end).toLowerCase(Locale.ROOT);
  }
}
