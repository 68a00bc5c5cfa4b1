// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.entity;

import java.util.List;
import java.util.Set;

/** Is shown each unknown name that is typed, to learn from labelled texts. */
public interface TypingTrace {

  /** Shown to nobody. */
  TypingTrace NOBODY = (text, places, features) -> {};

  /**
   * Where a name stands.
   *
   * @param start first UTF-16 unit within the text
   * @param end one past the last UTF-16 unit
   */
  record Place(int start, int end) {}

  /**
   * One name of a text.
   *
   * @param places at least one
   * @param features what the typing weighs
   */
  void name(String text, List<Place> places, Set<String> features);
}
