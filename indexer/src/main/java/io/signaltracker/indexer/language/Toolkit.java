// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.language;

import java.util.List;

/** A language library's four services. Implementations are thread-safe and deterministic. */
public interface Toolkit {

  /**
   * Sentences of words, untagged.
   *
   * @param text one paragraph or post
   * @param offset added to every position
   */
  List<List<Word>> split(String text, int offset);

  /** The same words with parts of speech and dictionary forms. */
  List<Word> tag(List<Word> sentence);

  /** The same words with names of people, organisations and places marked. */
  List<Word> name(List<Word> sentence);

  /** The dependency tree (Universal Dependencies, basic) of a tagged sentence. */
  Tree parse(List<Word> sentence);

  /** Name and version of the library and its models. */
  String version();
}
