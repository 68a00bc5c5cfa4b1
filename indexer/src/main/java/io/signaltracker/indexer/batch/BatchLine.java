// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.batch;

import io.signaltracker.indexer.annotate.AnnotatedArticle;

/** What became of one line of the input. */
sealed interface BatchLine {

  /** A document that was read. */
  record Annotated(AnnotatedArticle article) implements BatchLine {}

  /**
   * A line that is no document.
   *
   * @param number counts from 1
   * @param problem what was expected and what was found
   */
  record Bad(long number, String problem) implements BatchLine {}
}
