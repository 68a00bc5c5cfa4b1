// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.store;

import io.signaltracker.indexer.entity.NameKey;
import io.signaltracker.indexer.story.Story;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The words by which a story is looked up: each part of each name, and each name without its
 * hyphens and spaces.
 */
final class StoryWords {

  private StoryWords() {}

  /** The words of what somebody looks for. */
  static List<String> of(String query) {
    List<String> words = new ArrayList<>();
    for (String part : query.strip().split("[\\s\\p{Pd}_]+")) {
      if (!part.isEmpty()) {
        words.add(NameKey.of(part).value());
      }
    }
    return words;
  }

  /** All words of a story, each with a space before it. */
  static String ofNames(Story story) {
    Set<String> words = new LinkedHashSet<>();
    addName(words, story.subject());
    story.aliases().forEach(alias -> addName(words, alias));
    return " " + String.join(" ", words);
  }

  private static void addName(Set<String> words, String name) {
    words.addAll(of(name));
    words.add(NameKey.of(name).value());
  }
}
