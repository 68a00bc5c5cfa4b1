// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.search;

import io.signaltracker.indexer.index.HitKind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something found.
 *
 * @param title marked headline; for a claim its sentence, for a story its subject
 * @param snippets marked extracts of the text, in order; may be empty
 * @param url the page itself; null for a story
 * @param articleId the article to open; null for events and stories
 * @param sourceName null for a story
 * @param sourceType word of the source type; null for a story
 * @param status word of a claim's status or a story's state; null for the others
 * @param at publication, event or newest evidence
 * @param entities canonical names mentioned, most frequent first, at most 8
 * @param storyIds the stories it belongs to
 * @param copies number of near-duplicates folded into this hit
 */
public record Hit(
    HitKind kind,
    String id,
    Marked title,
    List<Marked> snippets,
    @Nullable String url,
    @Nullable String articleId,
    @Nullable String sourceId,
    @Nullable String sourceName,
    @Nullable String sourceType,
    @Nullable String status,
    Instant at,
    List<String> entities,
    List<String> storyIds,
    int copies,
    float score) {

  public Hit {
    snippets = List.copyOf(snippets);
    entities = List.copyOf(entities);
    storyIds = List.copyOf(storyIds);
  }

  /**
   * Plain text with the places that matched.
   *
   * @param marks ascending, not overlapping
   */
  public record Marked(String text, List<Mark> marks) {

    public Marked {
      marks = List.copyOf(marks);
    }
  }

  /** UTF-16 units {@code start <= unit < end} of the text. */
  public record Mark(int start, int end) {}
}
