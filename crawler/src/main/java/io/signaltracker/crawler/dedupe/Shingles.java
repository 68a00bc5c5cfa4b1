// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.dedupe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.PrimitiveIterator;

/**
 * The runs of three neighbouring words of a text: what two texts share of them says how near they
 * are (Broder 1997), whatever their order and length. Immutable.
 */
public final class Shingles {

  private static final int WORDS = 3;

  /**
   * How many keys {@link #bands} gives.
   *
   * <p>With 16 bands of 4, texts that share 80 % meet in at least one band with probability 0.9998,
   * texts that share 30 % with 0.12, and unrelated ones not at all.
   */
  public static final int BANDS = 16;

  private static final int ROWS = 4;

  /** Distinct, ascending. */
  private final long[] hashes;

  private Shingles(long[] hashes) {
    this.hashes = hashes;
  }

  /** Of a text in any script; an ideograph counts as a word. */
  public static Shingles of(String text) {
    List<String> words = words(text.toLowerCase(Locale.ROOT));
    long[] hashes = new long[Math.max(1, words.size() - WORDS + 1)];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = hash(words.subList(i, Math.min(words.size(), i + WORDS)));
    }
    return new Shingles(Arrays.stream(hashes).sorted().distinct().toArray());
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (PrimitiveIterator.OfInt it = text.codePoints().iterator(); it.hasNext(); ) {
      int letter = it.nextInt();
      boolean alone = Character.isIdeographic(letter);
      if (alone || !Character.isLetterOrDigit(letter)) {
        end(word, words);
      }
      if (alone) {
        words.add(Character.toString(letter));
      } else if (Character.isLetterOrDigit(letter)) {
        word.appendCodePoint(letter);
      }
    }
    end(word, words);
    return words;
  }

  private static void end(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }

  private static long hash(List<String> words) {
    long hash = 0;
    for (String word : words) {
      hash = mix(hash * 31 + word.hashCode());
    }
    return hash;
  }

  /** The share of all shingles that both texts have, 0 to 1. */
  public double resemblance(Shingles other) {
    int shared = shared(other);
    return (double) shared / (hashes.length + other.hashes.length - shared);
  }

  /** The share of the shorter text's shingles that the other has too, 0 to 1. */
  public double containment(Shingles other) {
    return (double) shared(other) / Math.min(hashes.length, other.hashes.length);
  }

  /** How many there are, at least 1. */
  public int size() {
    return hashes.length;
  }

  /** The smallest hashes: two texts that resemble each other share about that part of them. */
  public long[] sketch(int most) {
    return Arrays.copyOf(hashes, Math.min(most, hashes.length));
  }

  private int shared(Shingles other) {
    int shared = 0;
    for (int i = 0, j = 0; i < hashes.length && j < other.hashes.length; ) {
      int order = Long.compare(hashes[i], other.hashes[j]);
      shared += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return shared;
  }

  /** Keys to look near texts up by: these have at least one in common, at the same place. */
  public long[] bands() {
    long[] bands = new long[BANDS];
    for (int band = 0; band < BANDS; band++) {
      for (int row = 0; row < ROWS; row++) {
        bands[band] = mix(bands[band] + smallest(band * ROWS + row));
      }
    }
    return bands;
  }

  /** MinHash: the smallest value under the n-th of a family of hash functions. */
  private long smallest(int n) {
    long smallest = Long.MAX_VALUE;
    long salt = mix(n + 1L);
    for (long hash : hashes) {
      smallest = Math.min(smallest, mix(hash ^ salt));
    }
    return smallest;
  }

  /** The finaliser of SplitMix64 (Steele, Lea, Flood 2014). */
  private static long mix(long value) {
    long z = value + 0x9e3779b97f4a7c15L;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Shingles shingles && Arrays.equals(hashes, shingles.hashes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(hashes);
  }

  @Override
  public String toString() {
    return hashes.length + " shingles";
  }
}
