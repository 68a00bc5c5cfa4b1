// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.entity;

import io.signaltracker.indexer.language.Resource;
import io.signaltracker.indexer.language.Word;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The words and phrases of {@code generic.tsv}: written like names, they name nobody. Immutable.
 */
final class GenericWords {

  private static final GenericWords SHIPPED =
      new GenericWords(Resource.lines(GenericWords.class, "generic.tsv"));

  private final Set<String> phrases = new HashSet<>();
  private final Set<String> leads = new HashSet<>();
  private final Set<String> joins = new HashSet<>();
  private final Set<String> particles = new HashSet<>();
  private final Set<String> tails = new HashSet<>();
  private final Set<String> nouns = new HashSet<>();
  private final Set<String> numerals = new HashSet<>();
  private final Set<String> namespaces = new HashSet<>();

  private GenericWords(List<Resource.Line> lines) {
    for (Resource.Line line : lines) {
      Set<String> words =
          switch (line.field(0)) {
            case "joint" -> joins;
            case "particle" -> particles;
            case "tail" -> tails;
            case "line" -> nouns;
            case "numeral" -> numerals;
            case "namespace" -> namespaces;
            case "calendar", "origin" -> leads;
            default -> phrases;
          };
      words.addAll(List.of(line.field(1).split(", ")));
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
    return leads.contains(lower);
  }

  /** Whether ordinary compounds begin or end with this word, in lower case: "open-weight". */
  boolean joins(String lower) {
    return joins.contains(lower);
  }

  /** Whether a hyphen and this word may follow a name without changing it: "Alibaba-backed". */
  boolean follows(String word) {
    return tails.contains(word);
  }

  /** Whether this noun behind a name says that a line of models is meant: "its Ling series". */
  boolean isLine(String word) {
    return nouns.contains(word);
  }

  /** Whether this is a small word inside foreign names: "de", "van". */
  boolean isParticle(String word) {
    return particles.contains(word);
  }

  /** Whether this is a number in letters. */
  boolean isNumeral(String lower) {
    return numerals.contains(lower);
  }

  /** Whether catalogues list anonymous models under this word: "stealth/amber-heron". */
  boolean isNamespace(String word) {
    return namespaces.contains(word);
  }

  private boolean has(String phrase) {
    return phrases.contains(phrase)
        || phrase.endsWith("s") && phrases.contains(phrase.substring(0, phrase.length() - 1));
  }
}
