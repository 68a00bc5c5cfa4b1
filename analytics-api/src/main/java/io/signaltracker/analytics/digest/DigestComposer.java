// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.digest;

import io.signaltracker.indexer.evidence.BoardEvent;
import io.signaltracker.indexer.evidence.CatalogueEvent;
import io.signaltracker.indexer.evidence.ClaimFilter;
import io.signaltracker.indexer.evidence.ClaimLedger;
import io.signaltracker.indexer.evidence.EventLedger;
import io.signaltracker.indexer.evidence.Evidence;
import io.signaltracker.indexer.story.LifecycleState;
import io.signaltracker.indexer.story.Stories;
import io.signaltracker.indexer.story.Story;
import io.signaltracker.indexer.story.StoryDossier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Composes an edition from the stories and events as they were known at the end of its week, so
 * that an edition composed late says what it would have said in time. Reads only; thread-safe.
 */
public final class DigestComposer {

  private static final Set<LifecycleState> OPEN =
      Set.of(
          LifecycleState.ANONYMOUS,
          LifecycleState.SPECULATED,
          LifecycleState.REPORTED,
          LifecycleState.DENIED,
          LifecycleState.DISPUTED);

  private final StoryPages pages;
  private final Stories stories;
  private final ClaimLedger claims;
  private final EventLedger events;

  public DigestComposer(Stories stories, ClaimLedger claims, EventLedger events) {
    this.pages = new StoryPages(stories);
    this.stories = stories;
    this.claims = claims;
    this.events = events;
  }

  /** A week that is not over yet gives what there is so far. */
  public Digest compose(Edition edition) {
    List<StoryDossier> dossiers = knownAtTheEnd(edition);
    List<BoardEvent> boardEvents = events.boardEvents(edition.from(), edition.to());
    List<CatalogueEvent> catalogueEvents = events.catalogueEvents(edition.from(), edition.to());

    List<Change> changes = new ArrayList<>();
    Set<String> told = new HashSet<>();
    for (StoryDossier dossier : dossiers) {
      StoryChange.in(edition, dossier)
          .ifPresent(change -> {
            changes.add(change);
            dossier.evidence().forEach(evidence -> told.add(evidence.id()));
          });
    }
    List<BoardEvent> untold =
        boardEvents.stream().filter(event -> !told.contains(event.id())).toList();
    changes.addAll(RankMoves.of(untold, storyOf(dossiers)));

    List<DigestItem> items = Change.strongest(changes, Digest.MOST_ITEMS);
    Closing closing =
        new Closing(
            items,
            changes.size(),
            claimsIn(edition),
            boardEvents.size(),
            catalogueEvents.size(),
            withoutNews(edition, dossiers));
    return new Digest(edition, items, closing.lines(), closing.whyEmpty());
  }

  private List<StoryDossier> knownAtTheEnd(Edition edition) {
    Instant asOf = edition.to().minusMillis(1);
    return pages
        .newestFirst(Set.of())
        .takeWhile(story -> !story.updatedAt().isBefore(edition.from()))
        .filter(story -> story.firstSeenAt().isBefore(edition.to()))
        .map(Story::id)
        .distinct()
        .flatMap(id -> stories.find(id, asOf).stream())
        .toList();
  }

  private static Map<String, String> storyOf(List<StoryDossier> dossiers) {
    Map<String, String> stories = new HashMap<>();
    for (StoryDossier dossier : dossiers) {
      for (Evidence evidence : dossier.evidence()) {
        stories.putIfAbsent(evidence.id(), dossier.story().id());
      }
    }
    return stories;
  }

  private long claimsIn(Edition edition) {
    return claims
        .list(
            new ClaimFilter(
                null,
                null,
                null,
                Set.of(),
                null,
                null,
                null,
                edition.from(),
                edition.to(),
                1,
                null))
        .total();
  }

  /** Subjects of the stories that were open at the week's end and got no evidence in it. */
  private List<String> withoutNews(Edition edition, List<StoryDossier> dossiers) {
    Stream<Story> goneOnSince =
        dossiers.stream().map(StoryDossier::story).filter(story -> OPEN.contains(story.state()));
    return Stream.concat(goneOnSince, pages.newestFirst(OPEN))
        .filter(story -> story.updatedAt().isBefore(edition.from()))
        .map(Story::subject)
        .toList();
  }
}
