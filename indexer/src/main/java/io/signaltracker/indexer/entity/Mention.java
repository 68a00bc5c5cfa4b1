// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.entity;

import org.jspecify.annotations.Nullable;

/**
 * The words in a text that name an entity.
 *
 * @param start first UTF-16 unit within the article's text
 * @param end one past the last UTF-16 unit
 * @param text the words themselves, {@code article.text().substring(start, end)}
 * @param canonical the entity's canonical name; null where the words are ambiguous and so unlinked
 */
public record Mention(
    int start, int end, String text, EntityType type, @Nullable String canonical) {

  public Mention {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException(
          "A mention needs 0 <= start < end, was " + start + ".." + end + " for '" + text + "'");
    }
  }
}
