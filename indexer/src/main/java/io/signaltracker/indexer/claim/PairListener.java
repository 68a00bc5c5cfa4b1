// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.claim;

import io.signaltracker.indexer.entity.EntityType;
import java.util.Set;

/** Is shown every pair that the reader weighs, to learn from labelled texts. */
@FunctionalInterface
public interface PairListener {

  /** Nobody. */
  PairListener NONE = (_, _) -> {};

  /**
   * A pair in a sentence.
   *
   * @param start first UTF-16 unit of the sentence within the article's text
   * @param end one past the last UTF-16 unit
   * @param subject canonical name of the model
   * @param object canonical name of the other side
   */
  record Seen(
      String articleId, int start, int end, String subject, String object, EntityType kind) {}

  void pair(Seen pair, Set<String> features);
}
