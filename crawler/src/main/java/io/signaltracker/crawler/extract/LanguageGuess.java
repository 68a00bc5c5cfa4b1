// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.extract;

import io.signaltracker.crawler.datafile.DataFile;
import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A small guess at a text's language: by script, then by function words. */
final class LanguageGuess {

  private static final int SAMPLE = 4_000;
  private static final Map<String, Set<String>> STOP_WORDS = stopWords();

  private LanguageGuess() {}

  /** BCP 47 primary tag; "und" where unsure. */
  static String of(String text) {
    String sample = text.substring(0, Math.min(text.length(), SAMPLE));
    Map<UnicodeScript, Integer> scripts = scripts(sample);
    int letters = scripts.values().stream().mapToInt(Integer::intValue).sum();
    if (letters == 0) {
      return "und";
    }
    if (share(scripts, letters, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA) > 0.1) {
      return "ja";
    }
    if (share(scripts, letters, UnicodeScript.HANGUL) > 0.3) {
      return "ko";
    }
    if (share(scripts, letters, UnicodeScript.HAN) > 0.3) {
      return "zh";
    }
    if (share(scripts, letters, UnicodeScript.CYRILLIC) > 0.5) {
      return "ru";
    }
    return share(scripts, letters, UnicodeScript.LATIN) > 0.5 ? byWords(sample) : "und";
  }

  private static Map<UnicodeScript, Integer> scripts(String text) {
    Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
    text.codePoints()
        .filter(Character::isLetter)
        .forEach(c -> counts.merge(UnicodeScript.of(c), 1, Integer::sum));
    return counts;
  }

  private static double share(
      Map<UnicodeScript, Integer> scripts, int letters, UnicodeScript... wanted) {
    int sum = 0;
    for (UnicodeScript script : wanted) {
      sum += scripts.getOrDefault(script, 0);
    }
    return (double) sum / letters;
  }

  private static String byWords(String text) {
    Map<String, Integer> hits = new HashMap<>();
    int words = 0;
    for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1)) {
      words++;
      STOP_WORDS.forEach((language, stops) -> {
        if (stops.contains(word)) {
          hits.merge(language, 1, Integer::sum);
        }
      });
    }
    int enough = Math.max(2, words / 25);
    return hits.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .filter(most -> most.getValue() >= enough)
        .map(Map.Entry::getKey)
        .orElse("und");
  }

  private static Map<String, Set<String>> stopWords() {
    Map<String, Set<String>> words = new HashMap<>();
    for (String line : DataFile.lines(LanguageGuess.class, "stop-words.txt")) {
      String[] parts = line.split(" ", 2);
      words.put(parts[0], Set.of(parts[1].split(" ", -1)));
    }
    return Map.copyOf(words);
  }
}
