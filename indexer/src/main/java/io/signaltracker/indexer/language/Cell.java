// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.language;

import java.util.Locale;

/**
 * A word, or a whole mention taken as one word.
 *
 * @param slot what kind of mention it is: "M" model, "F" family, "O" organisation, "P" person, "B"
 *     benchmark, "R" product, "X" a candidate not yet typed; empty for a plain word
 * @param ref index of the mention or candidate; -1 for a plain word
 */
public record Cell(
    int start, int end, String text, String lower, String lemma, String tag, String slot, int ref) {

  /** A plain word. */
  public static Cell of(Word word) {
    String lower = word.text().toLowerCase(Locale.ROOT);
    return new Cell(word.start(), word.end(), word.text(), lower, word.lemma(), word.tag(), "", -1);
  }

  /** A mention; it counts as a proper noun. */
  public static Cell of(int start, int end, String text, String slot, int ref) {
    String lower = text.toLowerCase(Locale.ROOT);
    return new Cell(start, end, text, lower, lower, "NNP", slot, ref);
  }

  public boolean isMention() {
    return ref >= 0;
  }

  public boolean isVerb() {
    return tag.startsWith("VB");
  }

  public boolean isNoun() {
    return tag.startsWith("NN");
  }
}
