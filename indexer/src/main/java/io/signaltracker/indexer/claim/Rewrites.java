// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.claim;

import io.signaltracker.indexer.language.Resource;
import io.signaltracker.indexer.language.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Joins the words of {@code rewrites.tsv} that the tokenizer cuts at hyphens, and replaces them.
 */
final class Rewrites {

  private static final Map<String, String> SHIPPED =
      Resource.lines(Rewrites.class, "rewrites.tsv").stream()
          .collect(Collectors.toMap(line -> line.field(0), line -> line.field(1)));

  private Rewrites() {}

  /** The sentence with joined and replaced words; positions cover what they stand for. */
  static List<Word> apply(List<Word> words) {
    List<Word> result = new ArrayList<>(words.size());
    int at = 0;
    while (at < words.size()) {
      int end = isHyphenated(words, at) ? at + 3 : isPair(words, at) ? at + 2 : at + 1;
      String replacement = SHIPPED.get(end == at + 2 ? pair(words, at) : text(words, at, end));
      if (replacement == null) {
        result.add(words.get(at));
        at++;
      } else {
        Word first = words.get(at);
        result.add(
            new Word(first.start(), words.get(end - 1).end(), replacement, "", replacement, "O"));
        at = end;
      }
    }
    return result;
  }

  private static boolean isHyphenated(List<Word> words, int at) {
    return at + 2 < words.size()
        && words.get(at + 1).text().equals("-")
        && words.get(at).end() == words.get(at + 1).start()
        && words.get(at + 1).end() == words.get(at + 2).start();
  }

  private static boolean isPair(List<Word> words, int at) {
    return at + 1 < words.size() && SHIPPED.containsKey(pair(words, at));
  }

  private static String pair(List<Word> words, int at) {
    return (words.get(at).text() + " " + words.get(at + 1).text()).toLowerCase(Locale.ROOT);
  }

  private static String text(List<Word> words, int from, int to) {
    StringBuilder text = new StringBuilder();
    words.subList(from, to).forEach(word -> text.append(word.text()));
    return text.toString().toLowerCase(Locale.ROOT);
  }
}
