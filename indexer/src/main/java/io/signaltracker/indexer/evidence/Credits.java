// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.evidence;

import io.signaltracker.crawler.article.Article;
import io.signaltracker.indexer.language.Resource;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which other publisher a text credits: as the wire that it took the whole article from ("BERLIN
 * (Meridian Wire) -", "Meridian Wire contributed to this report"), or as the one whose report a
 * sentence passes on ("according to Meridian Wire"). Immutable. Looks at a bounded part of a text.
 */
public final class Credits {

  /** A dateline stands at the very beginning. */
  private static final int DATELINE = 120;

  /** The closing line may have a notice behind it. */
  private static final int CLOSING = 400;

  private static final Map<String, List<String>> CUES = new LinkedHashMap<>();

  static {
    for (Resource.Line line : Resource.lines(Credits.class, "credits.tsv")) {
      CUES.merge(
          line.field(0),
          List.of(line.field(1)),
          (a, b) -> Stream.concat(a.stream(), b.stream()).toList());
    }
  }

  /** Longest first, so that "Meridian Wire Asia" is not taken for "Meridian Wire". */
  private final List<Map.Entry<String, String>> originByName;

  private Credits(List<Map.Entry<String, String>> originByName) {
    this.originByName = originByName;
  }

  /** Credits to these publishers: origin by the name that texts use. */
  public static Credits to(Map<String, String> originByName) {
    return new Credits(
        originByName.entrySet().stream()
            .filter(entry -> !entry.getKey().isBlank())
            .map(entry -> Map.entry(entry.getKey(), entry.getValue()))
            .sorted(
                Comparator.comparingInt(
                        (Map.Entry<String, String> entry) -> -entry.getKey().length())
                    .thenComparing(Map.Entry.comparingByKey()))
            .toList());
  }

  /** The origin of a wire's article that somebody else printed. */
  public Optional<String> wireOf(Article article) {
    String text = article.text();
    String head = text.substring(0, Math.min(DATELINE, text.length()));
    String tail = text.substring(Math.max(0, text.length() - CLOSING));
    return originByName.stream()
        .filter(outlet ->
            isByline(outlet.getKey(), article.author())
                || head.contains("(" + outlet.getKey() + ")")
                || isNamed(outlet.getKey(), tail, "closing", "closing"))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static boolean isByline(String outlet, @Nullable String author) {
    return author != null
        && (author.equals(outlet)
            || author.endsWith(", " + outlet)
            || author.endsWith(" (" + outlet + ")"));
  }

  /** The origin whose report the sentence passes on. */
  public Optional<String> relayedIn(String sentence) {
    return originByName.stream()
        .filter(outlet -> isNamed(outlet.getKey(), sentence, "before", "after"))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static boolean isNamed(String outlet, String text, String before, String after) {
    for (int at = text.indexOf(outlet); at >= 0; at = text.indexOf(outlet, at + 1)) {
      int end = at + outlet.length();
      if (isWhole(text, at, end)
          && (endsWithCue(text.substring(0, at), before)
              || startsWithCue(text.substring(end), after))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWhole(String text, int start, int end) {
    return IntStream.of(start - 1, end)
        .filter(at -> at >= 0 && at < text.length())
        .noneMatch(at -> Character.isLetterOrDigit(text.charAt(at)));
  }

  private static boolean endsWithCue(String before, String place) {
    String words = before.toLowerCase(Locale.ROOT).stripTrailing();
    String plain = words.endsWith(" the") ? words.substring(0, words.length() - 4) : words;
    return cues(place).stream()
        .filter(plain::endsWith)
        .anyMatch(cue -> isWhole(plain, plain.length() - cue.length(), plain.length()));
  }

  private static boolean startsWithCue(String behind, String place) {
    String words = behind.toLowerCase(Locale.ROOT).stripLeading();
    return cues(place).stream()
        .filter(words::startsWith)
        .anyMatch(cue -> isWhole(words, 0, cue.length()));
  }

  private static List<String> cues(String place) {
    return CUES.getOrDefault(place, List.of());
  }
}
