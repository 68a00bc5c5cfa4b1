// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.dedupe;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A 64-bit fingerprint of a text: near-duplicates differ in few bits.
 *
 * <p>Charikar's scheme (2002) over shingles of words: each shingle votes on every bit by its hash,
 * as often as the square root of its count says, so that a repeated phrase does not drown the rest.
 * Words are runs of letters and digits in lower case; each Chinese, Japanese or Korean character is
 * a word.
 */
public final class SimHash {

  /** Words per shingle. */
  static final int SHINGLE = 3;

  /**
   * Bits in which two near-duplicates differ at most; two texts within it share at least one of the
   * four bands (pigeonhole: three differing bits cannot touch four bands).
   */
  public static final int NEAR = 3;

  /** Number of bands of a fingerprint. */
  public static final int BANDS = 4;

  private static final int BAND_BITS = 64 / BANDS;
  private static final int MAX_WORDS = 50_000;

  private SimHash() {}

  /** The fingerprint; 0 for a text without words. */
  public static long of(String text) {
    double[] votes = new double[64];
    shingles(words(text)).forEach((hash, count) -> vote(votes, hash, Math.sqrt(count)));
    long bits = 0;
    for (int i = 0; i < 64; i++) {
      if (votes[i] > 0) {
        bits |= 1L << i;
      }
    }
    return bits;
  }

  /** Number of bits that differ, 0 to 64. */
  public static int distance(long one, long other) {
    return Long.bitCount(one ^ other);
  }

  /**
   * The value of one band, to be looked up together with its number.
   *
   * @param band 0 to 3
   * @return 0 to 65535
   */
  public static int band(long fingerprint, int band) {
    if (band < 0 || band >= BANDS) {
      throw new IllegalArgumentException("Expected a band from 0 to 3, was " + band);
    }
    return (int) (fingerprint >>> (band * BAND_BITS) & 0xffff);
  }

  private static void vote(double[] votes, long hash, double weight) {
    for (int i = 0; i < 64; i++) {
      votes[i] += (hash >>> i & 1) == 1 ? weight : -weight;
    }
  }

  private static Map<Long, Integer> shingles(List<String> words) {
    Map<Long, Integer> counts = new HashMap<>();
    int last = Math.max(1, words.size() - SHINGLE + 1);
    for (int i = 0; i < last && !words.isEmpty(); i++) {
      List<String> shingle = words.subList(i, Math.min(words.size(), i + SHINGLE));
      counts.merge(hash(String.join(" ", shingle)), 1, Integer::sum);
    }
    return counts;
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    text.toLowerCase(Locale.ROOT)
        .codePoints()
        .takeWhile(_ -> words.size() < MAX_WORDS)
        .forEach(c -> {
          boolean alone = Character.isIdeographic(c);
          if (alone || !Character.isLetterOrDigit(c)) {
            finish(word, words);
          }
          if (alone) {
            words.add(Character.toString(c));
          } else if (Character.isLetterOrDigit(c)) {
            word.appendCodePoint(c);
          }
        });
    finish(word, words);
    return words;
  }

  private static void finish(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }

  /** FNV-1a over UTF-16 units, then the finaliser of SplitMix64 so that every bit counts. */
  private static long hash(String text) {
    long h = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      h = (h ^ text.charAt(i)) * 0x100000001b3L;
    }
    h = (h ^ h >>> 30) * 0xbf58476d1ce4e5b9L;
    h = (h ^ h >>> 27) * 0x94d049bb133111ebL;
    return h ^ h >>> 31;
  }
}
