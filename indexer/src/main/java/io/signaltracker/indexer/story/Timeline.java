// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.story;

import io.signaltracker.crawler.source.SourceType;
import io.signaltracker.indexer.evidence.BoardEvent;
import io.signaltracker.indexer.evidence.BoardEvents;
import io.signaltracker.indexer.evidence.CatalogueEvent;
import io.signaltracker.indexer.evidence.ClaimEvidence;
import io.signaltracker.indexer.evidence.Evidence;
import io.signaltracker.indexer.evidence.Sighting;
import io.signaltracker.indexer.story.TimelineEntry.Lane;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A story's lines while it is folded: every board and catalogue event, and of the claims those that
 * were news. Not thread-safe.
 */
final class Timeline {

  private final List<TimelineEntry> entries = new ArrayList<>();
  private final Set<String> said = new HashSet<>();

  void add(Sighting sighting, LifecycleState state) {
    entries.add(
        new TimelineEntry(
            sighting.articleId(),
            sighting.knownAt(),
            lane(sighting.sourceType(), null),
            sighting.sourceName() + " names " + sighting.model(),
            state,
            null,
            sighting.sourceName(),
            sighting.url(),
            sighting.articleId()));
  }

  void add(Evidence item, @Nullable LifecycleState state, @Nullable String org) {
    switch (item) {
      case ClaimEvidence evidence -> addClaim(evidence, state, org);
      case BoardEvent event ->
          addEvent(event, Lane.BOARD, words(event), event.boardName(), state, org);
      case CatalogueEvent event ->
          addEvent(event, Lane.CATALOGUE, words(event), event.catalogueName(), state, org);
    }
  }

  /** Adds a claim that moves no state, the first time that its relation and object are said. */
  void addIfNew(ClaimEvidence evidence) {
    String what =
        evidence.claim().relation() + "\n" + evidence.claim().object() + evidence.claim().status();
    if (said.add(what)) {
      addClaim(evidence, null, null);
    }
  }

  private void addClaim(
      ClaimEvidence evidence, @Nullable LifecycleState state, @Nullable String org) {
    entries.add(
        new TimelineEntry(
            evidence.id(),
            evidence.knownAt(),
            lane(evidence.sourceType(), evidence.official()),
            evidence.claim().quotable() ? evidence.claim().sentence() : evidence.claim().inWords(),
            state,
            org,
            evidence.sourceName(),
            evidence.url(),
            evidence.claim().articleId()));
  }

  private void addEvent(
      Evidence event,
      Lane lane,
      String what,
      String sourceName,
      @Nullable LifecycleState state,
      @Nullable String org) {
    entries.add(
        new TimelineEntry(
            event.id(), event.knownAt(), lane, what, state, org, sourceName, null, null));
  }

  private static Lane lane(SourceType type, @Nullable String official) {
    return switch (type) {
      case NEWS -> Lane.PRESS;
      case COMMUNITY -> Lane.COMMUNITY;
      // A vendor's page that belongs to nobody we know is one more voice from the crowd.
      case VENDOR -> official == null ? Lane.COMMUNITY : Lane.OFFICIAL;
      case LEADERBOARD -> Lane.BOARD;
      case CATALOGUE -> Lane.CATALOGUE;
    };
  }

  private static String words(BoardEvent event) {
    String where = event.boardName() + ", " + event.track();
    String what =
        switch (event.kind()) {
          case ENTER -> "appears on " + where;
          case ENTER_TOP -> "enters the top " + BoardEvents.TOP + " of " + where;
          case LEAD -> "takes the lead on " + where;
          case LOSE_LEAD -> "loses the lead on " + where;
          case JUMP -> "moves on " + where;
          case HIDDEN -> "is gone from " + where;
          case REMOVED -> "is removed from " + where;
          case REAPPEARED -> "is back on " + where;
          case RENAMED -> "is renamed on " + where;
          case VENDOR_SET -> "gets a vendor on " + where;
          case VENDOR_CHANGED -> "changes vendor on " + where;
        };
    return event.model() + " " + what + ": " + event.detail();
  }

  private static String words(CatalogueEvent event) {
    String what =
        switch (event.kind()) {
          case LISTED -> "is listed by ";
          case DELISTED -> "is delisted by ";
          case RENAMED -> "is renamed by ";
          case PROVIDER_SET -> "gets a provider at ";
          case PROVIDER_CHANGED -> "changes provider at ";
        };
    return event.model() + " " + what + event.catalogueName() + ": " + event.detail();
  }

  List<TimelineEntry> entries() {
    return entries;
  }
}
