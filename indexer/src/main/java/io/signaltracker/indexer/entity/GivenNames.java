// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.entity;

import io.signaltracker.indexer.language.Resource;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells people's names by their first word; the words stand in {@code given-names.tsv}. */
final class GivenNames {

  private static final String FAMILY = "family";
  private static final GivenNames SHIPPED =
      new GivenNames(Resource.lines(GivenNames.class, "given-names.tsv"));

  private final Set<String> given = new HashSet<>();
  private final Set<String> family = new HashSet<>();

  private GivenNames(List<Resource.Line> lines) {
    for (Resource.Line line : lines) {
      Set<String> words = line.field(0).endsWith(FAMILY) ? family : given;
      words.addAll(List.of(line.field(1).split(" ")));
    }
  }

  static GivenNames shipped() {
    return SHIPPED;
  }

  /** Whether this one word is a given name. */
  boolean isGiven(String word) {
    return given.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Whether a name begins as people's names do; a family name first needs a second word. */
  boolean begins(String name) {
    int cut = name.indexOf(' ');
    String first = (cut < 0 ? name : name.substring(0, cut)).toLowerCase(Locale.ROOT);
    return given.contains(first) || cut > 0 && family.contains(first);
  }
}
