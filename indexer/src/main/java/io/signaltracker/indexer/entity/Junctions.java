// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.entity;

import io.signaltracker.indexer.language.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Names written onto their company. "ATH AI Innovation Unit": an unknown unit is the company's.
 * "Reve Image 1.0": a version makes both together the model's name.
 */
final class Junctions {

  private Junctions() {}

  /**
   * The spans with such neighbours made one.
   *
   * @param spans not overlapping, by position
   */
  static List<Span> join(String text, List<Span> spans) {
    List<Span> joined = new ArrayList<>();
    for (Span span : spans) {
      Span before = joined.isEmpty() ? null : joined.getLast();
      Span both = before == null ? null : both(text, before, span);
      if (both == null) {
        joined.add(span);
      } else {
        joined.removeLast();
        joined.add(both);
      }
    }
    return joined;
  }

  private static @Nullable Span both(String text, Span before, Span span) {
    boolean onto =
        before.type() == EntityType.ORG && span.rank() == 0 && before.end() + 1 == span.start();
    if (!onto) {
      return null;
    }
    String name = text.substring(span.start(), span.end());
    if (span.type() == EntityType.ORG && before.rank() > 0 && isUnit(name)) {
      return new Span(
          before.start(), span.end(), EntityType.ORG, before.canonical(), before.rank());
    }
    if (span.type() == EntityType.MODEL && isVersion(name)) {
      String whole = text.substring(before.start(), span.end());
      return new Span(before.start(), span.end(), EntityType.MODEL, whole, 1);
    }
    return null;
  }

  private static boolean isUnit(String name) {
    String last = name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    return Lexicon.shipped().is(last, "TEAM");
  }

  private static boolean isVersion(String name) {
    String first = name.split(" ", 2)[0].toLowerCase(Locale.ROOT);
    return NameShape.hasDigit(name) && Lexicon.shipped().is(first, "VERSIONWORD");
  }
}
