// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.entity;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A model's or organisation's name without what writers vary: case, width, spaces, hyphens and
 * underscores. The version stays: "HappyHorse-1.0" and "happy horse 1.0" are one key, "HappyHorse
 * 1.1" is another.
 *
 * @param value what is left
 * @param tokens the words of the name, lower case
 */
public record NameKey(String value, List<String> tokens) {

  private static final Pattern NOT_SLUG = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern DIGIT = Pattern.compile("\\d");

  /** A shorter name says too little to take another name for its variant. */
  private static final int SHORTEST_STEM = 4;

  /** A longer name is a sentence; its first words will do. */
  private static final int MOST_WORDS = 8;

  public NameKey {
    tokens = List.copyOf(tokens);
  }

  public static NameKey of(String name) {
    String plain = plain(name);
    List<String> tokens = new ArrayList<>(4);
    int from = 0;
    for (int at = 0; at <= plain.length(); at++) {
      if (at == plain.length() || isSeparator(plain.charAt(at))) {
        if (at > from) {
          tokens.add(plain.substring(from, at));
        }
        from = at + 1;
      }
    }
    return new NameKey(tokens.size() == 1 ? tokens.getFirst() : String.join("", tokens), tokens);
  }

  private static String plain(String name) {
    boolean normal = Normalizer.isNormalized(name, Normalizer.Form.NFKC);
    return (normal ? name : Normalizer.normalize(name, Normalizer.Form.NFKC))
        .toLowerCase(Locale.ROOT);
  }

  private static boolean isSeparator(char c) {
    return c == '_'
        || Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.DASH_PUNCTUATION;
  }

  /** Letters and digits of the name with hyphens between, for addresses. */
  public static String slug(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    String slug = NOT_SLUG.matcher(plain).replaceAll("-");
    return slug.replaceAll("^-|-$", "");
  }

  /** Whether one is the other with words before or after it, as "zr-19" and "zr-19-mini". */
  public boolean isVariantOf(NameKey other) {
    NameKey stem = tokens.size() <= other.tokens.size() ? this : other;
    NameKey whole = stem.equals(this) ? other : this;
    return stem.value.length() >= SHORTEST_STEM
        && Collections.indexOfSubList(whole.tokens, stem.tokens) >= 0;
  }

  /** Whether both are of several words, of which the first is long enough and the same. */
  public boolean startsLike(NameKey other) {
    return tokens.size() > 1
        && other.tokens.size() > 1
        && tokens.getFirst().length() >= SHORTEST_STEM
        && tokens.getFirst().equals(other.tokens.getFirst());
  }

  /** Whether both carry a version and not the same one. */
  public boolean hasOtherVersionThan(NameKey other) {
    List<String> mine = versions();
    List<String> theirs = other.versions();
    return !mine.isEmpty() && !theirs.isEmpty() && !mine.equals(theirs);
  }

  /**
   * Values of all runs of words in the name that could be a name of their own, the whole included:
   * of "im-a-good-zr-19" one is "zr19". Whatever this is a variant of has its value among them.
   */
  public Set<String> parts() {
    Set<String> parts = new TreeSet<>();
    for (int from = 0; from < tokens.size() && from < MOST_WORDS; from++) {
      StringBuilder run = new StringBuilder();
      for (int to = from; to < tokens.size() && to < MOST_WORDS; to++) {
        run.append(tokens.get(to));
        if (run.length() >= SHORTEST_STEM) {
          parts.add(run.toString());
        }
      }
    }
    return parts;
  }

  private List<String> versions() {
    return tokens.stream().filter(token -> DIGIT.matcher(token).find()).toList();
  }

  public boolean startsWith(NameKey other) {
    return !other.tokens.isEmpty()
        && tokens.size() >= other.tokens.size()
        && tokens.subList(0, other.tokens.size()).equals(other.tokens);
  }

  /** Equal keys are one name however it was split into words. */
  @Override
  public boolean equals(Object o) {
    return o instanceof NameKey(String otherValue, var _) && value.equals(otherValue);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }
}
