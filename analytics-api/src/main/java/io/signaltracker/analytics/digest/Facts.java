// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.digest;

import io.signaltracker.indexer.evidence.BoardEvent;
import io.signaltracker.indexer.evidence.CatalogueEvent;
import io.signaltracker.indexer.evidence.Evidence;
import io.signaltracker.indexer.story.StoryDossier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says in words what boards and catalogues did, one line per ranking or catalogue. */
final class Facts {

  private static final int MOST = 3;

  private Facts() {}

  /** What happened to a story's model in a week; the first few lines. */
  static List<Fact> of(StoryDossier dossier, Edition edition) {
    List<Evidence> week =
        dossier.evidence().stream()
            .filter(evidence -> edition.contains(evidence.knownAt()))
            .toList();
    Stream<Fact> boards = ofBoards(only(BoardEvent.class, week)).stream();
    Stream<Fact> catalogues = only(CatalogueEvent.class, week).stream().map(Facts::of);
    return Stream.concat(boards, catalogues).limit(MOST).toList();
  }

  private static <T> List<T> only(Class<T> type, List<Evidence> evidence) {
    return evidence.stream().filter(type::isInstance).map(type::cast).toList();
  }

  /**
   * One line per board and track, e.g. "Arena, text-to-video: entered at rank 3, took the lead".
   */
  static List<Fact> ofBoards(List<BoardEvent> events) {
    Map<String, List<BoardEvent>> tracks =
        events.stream()
            .collect(Collectors.groupingBy(Facts::place, LinkedHashMap::new, Collectors.toList()));
    List<Fact> facts = new ArrayList<>();
    tracks.forEach((place, moves) -> facts.add(new Fact(place + ": " + moves(moves), end(moves))));
    return facts;
  }

  static String place(BoardEvent event) {
    return event.boardName() + ", " + event.track();
  }

  private static String moves(List<BoardEvent> events) {
    return events.stream().map(Facts::move).distinct().collect(Collectors.joining(", "));
  }

  private static Instant end(List<BoardEvent> events) {
    return events.getLast().knownAt();
  }

  /** What the model did, without the place; reads after its name. */
  static String move(BoardEvent event) {
    return switch (event.kind()) {
      case ENTER -> "entered" + atRank(event);
      case ENTER_TOP -> "came into the top" + atRank(event);
      case LEAD -> "took the lead";
      case LOSE_LEAD -> "lost the lead" + nowAtRank(event);
      case JUMP -> "jumped" + (event.detail().isBlank() ? "" : " (" + event.detail() + ")");
      case HIDDEN -> "was hidden";
      case REMOVED -> "was removed";
      case REAPPEARED -> "came back" + atRank(event);
      case RENAMED -> "was renamed (" + event.detail() + ")";
      case VENDOR_SET -> "is now listed under " + vendor(event);
      case VENDOR_CHANGED -> "changed its listed maker to " + vendor(event);
    };
  }

  private static String atRank(BoardEvent event) {
    return event.rank() == null ? "" : " at rank " + event.rank();
  }

  private static String nowAtRank(BoardEvent event) {
    return event.rank() == null ? "" : ", now at rank " + event.rank();
  }

  private static String vendor(BoardEvent event) {
    return event.vendor() == null ? "no maker" : event.vendor();
  }

  private static Fact of(CatalogueEvent event) {
    String provider = event.provider() == null ? "no maker" : event.provider();
    String what =
        switch (event.kind()) {
          case LISTED -> "listed as " + event.modelKey();
          case DELISTED -> "no longer listed";
          case RENAMED -> "renamed (" + event.detail() + ")";
          case PROVIDER_SET -> "now listed under " + provider;
          case PROVIDER_CHANGED -> "changed its listed maker to " + provider;
        };
    return new Fact(event.catalogueName() + ": " + what, event.knownAt());
  }
}
