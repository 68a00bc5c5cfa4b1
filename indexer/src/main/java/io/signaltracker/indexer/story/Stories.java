// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.story;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The stories, folded. Thread-safe, read-only. */
public interface Stories {

  /**
   * Newest evidence first.
   *
   * @throws io.signaltracker.indexer.evidence.BadCursor where the cursor is not one of this list
   */
  StoryPage list(StoryFilter filter);

  /**
   * One story with all it was folded from.
   *
   * @param id of the story, or the slug of another of its names
   * @param asOf only what was known by then; null for all
   */
  Optional<StoryDossier> find(String id, @Nullable Instant asOf);

  /**
   * Which stories to list; null and empty mean "any".
   *
   * @param q words, each of which begins a word of the subject or an alias, ignoring case, hyphens
   *     and spaces
   * @param maker canonical name, ignoring case
   * @param asOf only what was known by then, and the states and makers of then; null for all.
   *     Looking back folds all evidence anew: seconds for hundreds of thousands of claims
   * @param size 1 to 200
   * @param cursor of the page before; null for the first page
   */
  record StoryFilter(
      @Nullable String q,
      Set<LifecycleState> states,
      @Nullable String maker,
      @Nullable Instant asOf,
      int size,
      @Nullable String cursor) {

    public StoryFilter {
      states = Set.copyOf(states);
    }

    /** As things stand now. */
    public StoryFilter(
        @Nullable String q,
        Set<LifecycleState> states,
        @Nullable String maker,
        int size,
        @Nullable String cursor) {
      this(q, states, maker, null, size, cursor);
    }
  }

  /**
   * One page of stories.
   *
   * @param total number of stories that fit the filter, over all pages
   * @param nextCursor null on the last page
   */
  record StoryPage(List<Story> stories, long total, @Nullable String nextCursor) {

    public StoryPage {
      stories = List.copyOf(stories);
    }
  }
}
