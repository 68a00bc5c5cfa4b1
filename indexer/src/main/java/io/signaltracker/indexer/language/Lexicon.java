// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Classes of words ("MAKE": build, train, write ...), read from {@code words.tsv}. A word belongs
 * to a class by its dictionary form or by the form in the text.
 */
public final class Lexicon {

  private static final Lexicon SHIPPED = read(Resource.lines(Lexicon.class, "words.tsv"));

  /** Common verbs that say nothing of a making; a name may well be one of them. */
  private static final String PLAIN_VERBS = "NOTMAKE";

  private final Map<String, Set<String>> classes;
  private final Map<String, List<String>> byWord = new HashMap<>();

  private Lexicon(Map<String, Set<String>> classes) {
    this.classes = classes;
    new TreeMap<>(classes).forEach((name, words) -> words.forEach(word -> add(word, name)));
  }

  private void add(String word, String wordClass) {
    byWord.computeIfAbsent(word, _ -> new ArrayList<>(2)).add(wordClass);
  }

  /** The classes that come with the program. */
  public static Lexicon shipped() {
    return SHIPPED;
  }

  private static Lexicon read(List<Resource.Line> lines) {
    Map<String, Set<String>> classes = new HashMap<>();
    for (Resource.Line line : lines) {
      Set<String> words = classes.computeIfAbsent(line.field(0), _ -> new HashSet<>());
      for (String word : line.field(1).split(" ")) {
        words.add(word.replace('_', ' '));
      }
    }
    return new Lexicon(classes);
  }

  /**
   * The words of a class.
   *
   * @throws IllegalArgumentException if there is no such class
   */
  public Set<String> words(String name) {
    Set<String> words = classes.get(name);
    if (words == null) {
      throw new IllegalArgumentException(
          "No word class '" + name + "' in words.tsv, it has " + classes.keySet());
    }
    return words;
  }

  /** Whether the word itself or its dictionary form belongs to the class. */
  public boolean is(Cell cell, String name) {
    if (cell.isMention()) {
      return false;
    }
    Set<String> words = words(name);
    return words.contains(cell.lemma()) || words.contains(cell.lower());
  }

  /** Whether the word, in lower case, belongs to the class. */
  public boolean is(String lower, String name) {
    return words(name).contains(lower);
  }

  /** The classes of a word, by name; those of a mention are none. */
  public List<String> classes(Cell cell) {
    if (cell.isMention()) {
      return List.of();
    }
    List<String> own = byWord.getOrDefault(cell.lower(), List.of());
    List<String> ofLemma = byWord.getOrDefault(cell.lemma(), List.of());
    return own.equals(ofLemma)
        ? own
        : Stream.concat(own.stream(), ofLemma.stream()).distinct().sorted().toList();
  }

  /** Whether the word, in lower case, belongs to any class: then it is no name. */
  public boolean inAnyClass(String lower) {
    List<String> known = byWord.getOrDefault(lower, List.of());
    return !known.isEmpty() && !known.equals(List.of(PLAIN_VERBS));
  }
}
