// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the longest of many names at each place of a text, in one pass. Case is folded, and hyphen,
 * underscore and blank count as the same, so {@code copper-lantern} and {@code Copper Lantern}
 * meet; who cares about case looks at the words found. Filled once, then read by many threads.
 */
final class AliasTrie<T> {

  private static final class Node<T> {
    final Map<Character, Node<T>> next = new HashMap<>(2);
    final List<T> values = new ArrayList<>(1);
  }

  /**
   * A name found.
   *
   * @param values all that go by this name, in the order they were added
   */
  record Hit<T>(int start, int end, List<T> values) {}

  private final Node<T> root = new Node<>();

  void add(String name, T value) {
    Node<T> node = root;
    for (int i = 0; i < name.length(); i++) {
      node = node.next.computeIfAbsent(fold(name.charAt(i)), _ -> new Node<>());
    }
    if (!node.values.contains(value)) {
      node.values.add(value);
    }
  }

  /**
   * The hits from left to right, the longest at each start; they do not overlap. A name may be
   * glued to a number behind it ("Wan2.7"): what that makes of it is for the caller.
   */
  List<Hit<T>> find(CharSequence text) {
    List<Hit<T>> hits = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      Hit<T> hit = startsWord(text, at) ? longestAt(text, at) : null;
      if (hit == null) {
        at++;
      } else {
        hits.add(hit);
        at = hit.end();
      }
    }
    return hits;
  }

  @org.jspecify.annotations.Nullable
  private Hit<T> longestAt(CharSequence text, int start) {
    Hit<T> longest = null;
    Node<T> node = root;
    for (int at = start; at < text.length(); at++) {
      node = node.next.get(fold(text.charAt(at)));
      if (node == null) {
        break;
      }
      if (!node.values.isEmpty() && endsWord(text, at + 1)) {
        longest = new Hit<>(start, at + 1, node.values);
      }
    }
    return longest;
  }

  private static boolean startsWord(CharSequence text, int at) {
    return isHan(text.charAt(at))
        || at == 0
        || !isWordPart(text.charAt(at - 1))
        || isHan(text.charAt(at - 1));
  }

  private static boolean endsWord(CharSequence text, int end) {
    return isHan(text.charAt(end - 1))
        || end == text.length()
        || !isWordPart(text.charAt(end))
        || isHan(text.charAt(end))
        || (Character.isDigit(text.charAt(end)) && Character.isLetter(text.charAt(end - 1)));
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c);
  }

  private static boolean isHan(char c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
  }

  private static char fold(char c) {
    return c == '-' || c == '_' || c == '\u2011' ? ' ' : Character.toLowerCase(c);
  }
}
