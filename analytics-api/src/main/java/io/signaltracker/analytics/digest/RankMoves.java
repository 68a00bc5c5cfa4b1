// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.digest;

import io.signaltracker.indexer.evidence.BoardEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What happened at the head of the boards: one item per model, over all boards and tracks. */
final class RankMoves {

  /** Below every rank that a board can give. */
  private static final int NOT_RANKED = 1_000_000;

  private static final int MOST_FACTS = 4;

  private RankMoves() {}

  /**
   * The moves of a week, one change per model.
   *
   * @param events in order of time
   * @param storyOf id of the story by event id, for models that have one
   */
  static List<Change> of(List<BoardEvent> events, Map<String, String> storyOf) {
    Map<String, List<BoardEvent>> models =
        events.stream()
            .filter(event -> weight(event) > 0)
            .collect(
                Collectors.groupingBy(
                    event -> storyOf.getOrDefault(event.id(), letters(event.model())),
                    LinkedHashMap::new,
                    Collectors.toList()));
    List<Change> changes = new ArrayList<>();
    models
        .values()
        .forEach(moves -> changes.add(change(moves, storyOf.get(moves.getFirst().id()))));
    return changes;
  }

  private static Change change(List<BoardEvent> moves, @Nullable String story) {
    BoardEvent strongest = moves.stream().max(BY_STRENGTH).orElseThrow();
    DigestItem item =
        new DigestItem(
            Section.RANK_MOVES,
            headline(strongest),
            story == null ? null : Paths.story(story),
            "",
            List.of(),
            Facts.ofBoards(moves).stream().limit(MOST_FACTS).toList(),
            List.of());
    return new Change(item, weight(strongest), -rank(strongest));
  }

  /** E.g. "Seedance 2.0 took the lead: Artificial Analysis, text-to-video". */
  private static String headline(BoardEvent event) {
    return event.model() + " " + Facts.move(event) + ": " + Facts.place(event);
  }

  private static final Comparator<BoardEvent> BY_STRENGTH =
      Comparator.comparingInt(RankMoves::weight)
          .thenComparing(Comparator.comparingInt(RankMoves::rank).reversed())
          .thenComparing(BoardEvent::knownAt);

  private static int rank(BoardEvent event) {
    return event.rank() == null ? NOT_RANKED : event.rank();
  }

  /** 0 for what is no move at the head of a board. */
  private static int weight(BoardEvent event) {
    return switch (event.kind()) {
      case LEAD -> 5;
      case LOSE_LEAD -> 4;
      case ENTER_TOP -> 3;
      case VENDOR_SET -> 2;
      case JUMP -> 1;
      case ENTER, HIDDEN, REMOVED, REAPPEARED, RENAMED, VENDOR_CHANGED -> 0;
    };
  }

  private static String letters(String model) {
    StringBuilder letters = new StringBuilder();
    model.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
    return letters.toString().toLowerCase(Locale.ROOT);
  }
}
