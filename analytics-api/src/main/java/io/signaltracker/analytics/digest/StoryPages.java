// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.digest;

import io.signaltracker.indexer.story.LifecycleState;
import io.signaltracker.indexer.story.Stories;
import io.signaltracker.indexer.story.Stories.StoryFilter;
import io.signaltracker.indexer.story.Stories.StoryPage;
import io.signaltracker.indexer.story.Story;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the list of stories page by page, only as far as it is asked for. */
final class StoryPages {

  private static final int SIZE = 200;

  /** Ten thousand stories; a bound against a list that never ends. */
  private static final int MOST_PAGES = 50;

  private final Stories stories;

  StoryPages(Stories stories) {
    this.stories = stories;
  }

  Stream<Story> newestFirst(Set<LifecycleState> states) {
    return Stream.iterate(
            Optional.of(page(states, null)),
            Optional::isPresent,
            page -> page.flatMap(p -> after(p, states)))
        .limit(MOST_PAGES)
        .flatMap(Optional::stream)
        .flatMap(page -> page.stories().stream());
  }

  private Optional<StoryPage> after(StoryPage page, Set<LifecycleState> states) {
    return Optional.ofNullable(page.nextCursor()).map(cursor -> page(states, cursor));
  }

  private StoryPage page(Set<LifecycleState> states, @Nullable String cursor) {
    return stories.list(new StoryFilter(null, states, null, SIZE, cursor));
  }
}
