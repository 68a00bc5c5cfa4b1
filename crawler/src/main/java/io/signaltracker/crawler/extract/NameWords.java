// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.extract;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jsoup.nodes.Element;

/**
 * The words of class names and ids, cut at hyphens, underscores and capitals, with each two that
 * stand side by side. Remembers what it cut: a page repeats its names, and a site its pages.
 * Thread-safe.
 */
final class NameWords {

  private static final int LONGEST_NAME = 200;

  /** A few dozen sites' worth; then it starts anew. */
  private static final int MOST_KNOWN = 20_000;

  private final Map<String, Set<String>> known = new ConcurrentHashMap<>();
  private final Map<String, Set<String>> furniture = new ConcurrentHashMap<>();

  /** All words of an element's class names and id. */
  Set<String> of(Element element) {
    return words(names(element));
  }

  /** Those that speak of page furniture. */
  Set<String> furniture(Element element) {
    String names = names(element);
    if (names.isEmpty()) {
      return Set.of();
    }
    Set<String> found = furniture.get(names);
    if (found == null) {
      found = new HashSet<>(words(names));
      found.removeIf(word -> !Boilerplate.isFurniture(word));
      remember(furniture, names, Set.copyOf(found));
    }
    return found;
  }

  private static String names(Element element) {
    if (element.attributesSize() == 0) {
      return "";
    }
    String id = element.attributes().get("id");
    String classes = element.attributes().get("class");
    return id.isEmpty() ? classes : classes.isEmpty() ? id : classes + ' ' + id;
  }

  private Set<String> words(String names) {
    if (names.isEmpty()) {
      return Set.of();
    }
    Set<String> found = known.get(names);
    if (found == null) {
      found = cut(names);
      remember(known, names, found);
    }
    return found;
  }

  private static void remember(Map<String, Set<String>> map, String names, Set<String> words) {
    if (names.length() > 2 * LONGEST_NAME) {
      return;
    }
    if (map.size() >= MOST_KNOWN) {
      map.clear();
    }
    map.put(names, words);
  }

  /** Of names separated by white space. */
  static Set<String> cut(String names) {
    Set<String> words = new HashSet<>();
    int start = 0;
    for (int i = 0; i <= names.length(); i++) {
      if (i == names.length() || Character.isWhitespace(names.charAt(i))) {
        if (i > start && i - start <= LONGEST_NAME) {
          cutOne(names.substring(start, i), words);
        }
        start = i + 1;
      }
    }
    return words;
  }

  private static void cutOne(String name, Set<String> words) {
    StringBuilder word = new StringBuilder();
    String before = "";
    for (int i = 0; i <= name.length(); i++) {
      char c = i < name.length() ? name.charAt(i) : ' ';
      boolean letter = Character.isLetter(c);
      boolean hump = i > 0 && Character.isUpperCase(c) && Character.isLowerCase(name.charAt(i - 1));
      if ((!letter || hump) && !word.isEmpty()) {
        before = add(word.toString(), before, words);
        word.setLength(0);
      }
      if (letter) {
        word.append(Character.toLowerCase(c));
      }
    }
  }

  private static String add(String word, String before, Set<String> words) {
    words.add(word);
    if (!before.isEmpty()) {
      words.add(before + ' ' + word);
    }
    return word;
  }
}
