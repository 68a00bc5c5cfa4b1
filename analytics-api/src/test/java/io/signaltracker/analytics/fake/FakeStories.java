// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.fake;

import io.signaltracker.indexer.story.Stories;
import io.signaltracker.indexer.story.Story;
import io.signaltracker.indexer.story.StoryDossier;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The invented stories; of time travel it knows only whether a story had begun. */
public record FakeStories(List<StoryDossier> dossiers) implements Stories {

  @Override
  public StoryPage list(StoryFilter filter) {
    List<Story> fitting =
        dossiers.stream()
            .map(StoryDossier::story)
            .filter(story -> fits(filter.q(), story.subject() + " " + story.aliases()))
            .filter(story -> filter.states().isEmpty() || filter.states().contains(story.state()))
            .filter(
                story -> filter.maker() == null || filter.maker().equalsIgnoreCase(story.maker()))
            .filter(story -> filter.asOf() == null || !story.firstSeenAt().isAfter(filter.asOf()))
            .sorted(Comparator.comparing(Story::updatedAt).reversed())
            .toList();
    Paged<Story> page = Paged.of(fitting, filter.size(), filter.cursor());
    return new StoryPage(page.items(), fitting.size(), page.next());
  }

  @Override
  public Optional<StoryDossier> find(String id, @Nullable Instant asOf) {
    return dossiers.stream()
        .filter(dossier -> dossier.story().id().equals(id))
        .filter(dossier -> asOf == null || !dossier.story().firstSeenAt().isAfter(asOf))
        .findFirst();
  }

  private static boolean fits(@Nullable String query, String names) {
    return query == null || names.toLowerCase(Locale.ROOT).contains(query.toLowerCase(Locale.ROOT));
  }
}
