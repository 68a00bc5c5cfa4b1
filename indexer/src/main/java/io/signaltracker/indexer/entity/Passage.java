// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.entity;

import io.signaltracker.indexer.language.Word;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sentence and who speaks it.
 *
 * @param speaker handle of the post it stands in; null for the document's own voice
 * @param words at least one
 */
public record Passage(@Nullable String speaker, List<Word> words) {

  public int start() {
    return words.getFirst().start();
  }

  public int end() {
    return words.getLast().end();
  }
}
