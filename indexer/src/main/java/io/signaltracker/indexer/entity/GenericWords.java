// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.entity;

import io.signaltracker.indexer.language.Resource;
import io.signaltracker.indexer.language.Word;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The words and phrases of {@code generic.tsv}: written like names, they name nobody. Immutable.
 */
final class GenericWords {

  /** Kinds of words that need a place of their own in a name; all other kinds name nobody. */
  private static final Set<String> PARTS =
      Set.of(
          "joint",
          "particle",
          "tail",
          "line",
          "calendar",
          "origin",
          "numeral",
          "namespace",
          "article",
          "auxiliary",
          "inside");

  private static final GenericWords SHIPPED =
      new GenericWords(Resource.lines(GenericWords.class, "generic.tsv"));

  private final Map<String, Set<String>> kinds = new HashMap<>();
  private final Set<String> phrases = new HashSet<>();

  private GenericWords(List<Resource.Line> lines) {
    for (Resource.Line line : lines) {
      String kind = line.field(0);
      List<String> words = List.of(line.field(1).split(", "));
      (PARTS.contains(kind) ? kinds.computeIfAbsent(kind, _ -> new HashSet<>()) : phrases)
          .addAll(words);
    }
  }

  static GenericWords shipped() {
    return SHIPPED;
  }

  /** Whether these words are one of the phrases, or each of them is one for itself. */
  boolean cover(List<Word> words) {
    String phrase =
        words.stream()
            .map(word -> word.text().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(" "));
    return has(phrase)
        || words.stream().allMatch(word -> has(word.text().toLowerCase(Locale.ROOT)));
  }

  /** Whether the word, in lower case, is a weekday, a month or an origin: none begins a name. */
  boolean leads(String lower) {
    return is("calendar", lower) || is("origin", lower);
  }

  /** Whether ordinary compounds begin or end with this word, in lower case: "open-weight". */
  boolean joins(String lower) {
    return is("joint", lower);
  }

  /** Whether a hyphen and this word may follow a name without changing it: "Alibaba-backed". */
  boolean follows(String word) {
    return is("tail", word);
  }

  /** Whether this noun behind a name says that a line of models is meant: "its Ling series". */
  boolean isLine(String word) {
    return is("line", word);
  }

  /** Whether this is a small word inside foreign names: "de", "van". */
  boolean isParticle(String word) {
    return is("particle", word);
  }

  /** Whether this is a number in letters. */
  boolean isNumeral(String lower) {
    return is("numeral", lower);
  }

  /** Whether catalogues list anonymous models under this word: "stealth/amber-heron". */
  boolean isNamespace(String word) {
    return is("namespace", word);
  }

  /** Whether an article or the like, in lower case, before a word makes it a thing: "an", "her". */
  boolean isArticle(String lower) {
    return is("article", lower);
  }

  /** Whether a verb, not a name, stands behind this word in lower case: "to", "will". */
  boolean isAuxiliary(String lower) {
    return is("auxiliary", lower);
  }

  /** Whether names of institutions have this small word inside: "of", "and". */
  boolean isInside(String word) {
    return is("inside", word);
  }

  private boolean is(String kind, String word) {
    return kinds.getOrDefault(kind, Set.of()).contains(word);
  }

  private boolean has(String phrase) {
    return phrases.contains(phrase)
        || phrase.endsWith("s") && phrases.contains(phrase.substring(0, phrase.length() - 1));
  }
}
