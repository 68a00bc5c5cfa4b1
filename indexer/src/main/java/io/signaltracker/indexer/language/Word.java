// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.language;

/**
 * One word of a text.
 *
 * @param start first UTF-16 unit within the text
 * @param end one past the last UTF-16 unit
 * @param tag part of speech (Penn Treebank); empty where not tagged
 * @param lemma dictionary form in lower case; the lower-cased text where not tagged
 * @param name "PERSON", "ORGANIZATION", "LOCATION" or "O", as the name tagger sees it
 */
public record Word(int start, int end, String text, String tag, String lemma, String name) {

  /** The same word with a part of speech and a dictionary form. */
  public Word tagged(String newTag, String newLemma) {
    return new Word(start, end, text, newTag, newLemma, name);
  }

  /** The same word with the name tagger's verdict. */
  public Word named(String newName) {
    return new Word(start, end, text, tag, lemma, newName);
  }
}
