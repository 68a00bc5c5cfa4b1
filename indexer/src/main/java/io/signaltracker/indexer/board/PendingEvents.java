// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.board;

import io.signaltracker.crawler.snapshot.BoardSnapshot;
import io.signaltracker.indexer.evidence.BoardEvent;
import io.signaltracker.indexer.evidence.BoardEvents;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the newest snapshot of a board would tell, did a second fetch show the same: events that do
 * not count yet. Pure.
 */
public final class PendingEvents {

  private PendingEvents() {}

  /**
   * The events that wait.
   *
   * @param latest snapshots of one board and track, the newest last; what a model did before the
   *     first of them is not known here
   * @return none where a second fetch has shown the newest
   */
  public static List<BoardEvent> of(List<BoardSnapshot> latest) {
    if (latest.size() < 2 || latest.getLast().confirmedAt() != null) {
      return List.of();
    }
    Set<String> settled =
        BoardEvents.of(latest).stream().map(BoardEvent::id).collect(Collectors.toSet());
    List<BoardSnapshot> shownAgain = new ArrayList<>(latest);
    shownAgain.set(latest.size() - 1, shownAgain(latest.getLast()));
    return BoardEvents.of(shownAgain).stream()
        .filter(event -> !event.publishedAt().isBefore(latest.getLast().takenAt()))
        .filter(event -> !settled.contains(event.id()))
        .toList();
  }

  private static BoardSnapshot shownAgain(BoardSnapshot once) {
    return new BoardSnapshot(
        once.id(),
        once.sourceId(),
        once.boardName(),
        once.track(),
        once.takenAt(),
        once.firstSeenAt(),
        once.firstSeenAt(),
        once.rows());
  }
}
