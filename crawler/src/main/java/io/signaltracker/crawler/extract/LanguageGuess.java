// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.extract;

import io.signaltracker.crawler.datafile.DataFile;
import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** A small guess at a text's language: by script, then by function words. */
final class LanguageGuess {

  private static final int SAMPLE = 4_000;
  private static final Pattern WORD_ENDS = Pattern.compile("[^\\p{L}]+");
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
    for (String word : WORD_ENDS.split(text.toLowerCase(Locale.ROOT), -1)) {
      words++;
      for (String language : STOP_WORDS.getOrDefault(word, Set.of())) {
        hits.merge(language, 1, Integer::sum);
      }
    }
    int enough = Math.max(2, words / 25);
    return hits.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .filter(most -> most.getValue() >= enough)
        .map(Map.Entry::getKey)
        .orElse("und");
  }

  /** Languages by word. */
  private static Map<String, Set<String>> stopWords() {
    Map<String, Set<String>> languages = new HashMap<>();
    for (String line : DataFile.lines(LanguageGuess.class, "stop-words.txt")) {
      String[] parts = line.split(" ", -1);
      for (String word : parts) {
        if (!word.equals(parts[0])) {
          languages.computeIfAbsent(word, _ -> new HashSet<>()).add(parts[0]);
        }
      }
    }
    return Map.copyOf(languages);
  }
}
