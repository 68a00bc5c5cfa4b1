// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.entity;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Folds the spellings of one name: "Happy Horse", "happy-horse" and "HappyHorse" are one. */
public final class NameKey {

  private static final Pattern WORD_BREAK = Pattern.compile("[\\s\\p{Pd}_]+");

  /** A shorter run says too little to be taken for a name. */
  private static final int SHORTEST = 4;

  /** A longer name is a sentence; its first words will do. */
  private static final int MOST_WORDS = 8;

  private NameKey() {}

  /**
   * Compatibility forms, case, spaces, hyphens, underscores and quotation marks are folded; version
   * numbers are kept.
   */
  public static String of(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder key = new StringBuilder(plain.length());
    plain.codePoints().filter(NameKey::counts).forEach(key::appendCodePoint);
    return key.isEmpty() ? plain : key.toString();
  }

  /**
   * Keys of the runs of words in a name, itself included, that are long enough to be a name of their
   * own: "im-a-good-kx-204" has "kx204" among them.
   */
  public static Set<String> parts(String name) {
    List<String> words = WORD_BREAK.splitAsStream(name).filter(word -> !word.isBlank()).toList();
    Set<String> parts = new TreeSet<>();
    for (int from = 0; from < words.size() && from < MOST_WORDS; from++) {
      StringBuilder run = new StringBuilder();
      for (int to = from; to < words.size() && to < MOST_WORDS; to++) {
        run.append(words.get(to));
        String key = of(run.toString());
        if (key.length() >= SHORTEST) {
          parts.add(key);
        }
      }
    }
    return parts;
  }

  private static boolean counts(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.SPACE_SEPARATOR,
          Character.CONTROL,
          Character.DASH_PUNCTUATION,
          Character.CONNECTOR_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION ->
          false;
      default -> codePoint != '"' && codePoint != '\'';
    };
  }
}
