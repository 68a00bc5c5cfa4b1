// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.index;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;

/**
 * The one spelling under which all spellings of a name meet: folded letters and digits only, so
 * that "Happy Horse", "happy-horse" and "HappyHorse" are the same. Immutable, thread-safe.
 */
public final class NameKeys {

  /** Longer names are cut: Lucene refuses terms above 32,766 bytes. */
  private static final int LONGEST = 200;

  private static final Pattern SEPARATORS = Pattern.compile("[\\s\\-_]+");
  private static final Pattern VERSION = Pattern.compile("[vV]?\\d.*");

  private NameKeys() {}

  /** Folded letters and digits of the name; empty where it has none. */
  public static String key(String name) {
    String folded = ICUFoldingFilter.NORMALIZER.normalize(cut(name));
    StringBuilder key = new StringBuilder(folded.length());
    folded.codePoints().filter(Character::isLetterOrDigit).forEach(key::appendCodePoint);
    return key.toString();
  }

  /** The key, and where the name ends in a version ("HappyHorse-1.0") also the key without it. */
  public static Set<String> keys(String name) {
    Set<String> keys = new LinkedHashSet<>();
    keys.add(key(name));
    keys.add(key(withoutVersion(cut(name))));
    keys.remove("");
    return keys;
  }

  private static String withoutVersion(String name) {
    String[] words = SEPARATORS.split(name);
    int end = words.length;
    while (end > 1 && VERSION.matcher(words[end - 1]).matches()) {
      end--;
    }
    return String.join(" ", Arrays.asList(words).subList(0, end));
  }

  /** At most {@value #LONGEST} UTF-16 units. */
  static String cut(String name) {
    return name.length() <= LONGEST ? name : name.substring(0, LONGEST);
  }
}
