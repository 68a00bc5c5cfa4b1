// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.family;

import io.signaltracker.indexer.language.Resource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The words that tell of abilities and venues: {@code facts.tsv}. Immutable. */
final class FactWords {

  static final FactWords SHIPPED = new FactWords();

  final Map<String, String> codes = new HashMap<>();
  final Map<String, String> abilities = new LinkedHashMap<>();
  final List<String> venues = new ArrayList<>();
  final List<String> negations = new ArrayList<>();

  private FactWords() {
    for (Resource.Line line : Resource.lines(FactWords.class, "facts.tsv")) {
      String words = line.field(1);
      switch (line.field(0)) {
        case "code" -> codes.put(words, line.field(2));
        case "ability" -> abilities.put(words, line.field(2));
        case "venue" -> venues.add(words);
        case "not" -> negations.add(words);
        default ->
            throw new IllegalStateException(
                line.place() + ": '" + line.field(0) + "' is no kind of words");
      }
    }
  }

  /** Whether what stands before some words takes them back. */
  boolean isNegated(String lowerCase, int start) {
    String before = lowerCase.substring(Math.max(0, start - 12), start).stripTrailing();
    return negations.stream()
        .anyMatch(no -> before.endsWith(no.startsWith("n'") ? no : " " + no) || before.equals(no));
  }
}
