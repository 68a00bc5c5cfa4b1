// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.entity;

import io.signaltracker.indexer.language.Lexicon;
import java.util.Locale;

/** "The Brindle series": a short form of a model's name with such a noun behind is the family. */
final class Lines {

  private static final int LONGEST_NOUN = 10;

  private Lines() {}

  /** The span, as a family where it stands for one. */
  static Span asLine(String text, Span span) {
    String surface = text.substring(span.start(), span.end());
    boolean shortened =
        span.type() == EntityType.MODEL
            && span.canonical() != null
            && !NameShape.hasVersion(surface)
            && NameShape.hasVersion(span.canonical());
    return shortened && isLine(text, span.end())
        ? new Span(span.start(), span.end(), EntityType.MODEL_FAMILY, surface, span.rank())
        : span;
  }

  private static boolean isLine(String text, int end) {
    int at = end + 1;
    if (at >= text.length() || text.charAt(end) != ' ') {
      return false;
    }
    int stop = at;
    while (stop < text.length()
        && stop - at < LONGEST_NOUN
        && Character.isLetter(text.charAt(stop))) {
      stop++;
    }
    String noun = text.substring(at, stop).toLowerCase(Locale.ROOT);
    return noun.equals("models") || Lexicon.shipped().is(noun, "LINE");
  }
}
