// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.evidence;

import io.signaltracker.crawler.snapshot.BoardRow;
import io.signaltracker.crawler.snapshot.BoardSnapshot;
import io.signaltracker.indexer.evidence.BoardEvent.Kind;
import io.signaltracker.indexer.evidence.BoardHistory.Listed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What happened on one track of a board, derived from its snapshots. Pure: the same snapshots give
 * the same events with the same ids.
 *
 * <ul>
 *   <li>The first snapshot is the baseline. Its rows did not enter before our eyes, so they give no
 *       events, except rows without a vendor on a board that names vendors: each is a mystery, and
 *       gives {@code ENTER} with the detail "already listed when first seen".
 *   <li>{@code LEAD} to rank 1, else {@code ENTER_TOP} into the top three, else {@code JUMP} by at
 *       least {@value #JUMP_RANKS} ranks or {@value #JUMP_SCORE} points either way.
 *   <li>A change that one fetch only has shown waits for the next one, and a row that comes and
 *       goes falls silent until it has come to rest.
 *   <li>{@code HIDDEN}: gone from a snapshot, without a word. {@code REMOVED}: still gone two weeks
 *       after it was last listed. {@code REAPPEARED}: listed again after either.
 * </ul>
 */
public final class BoardEvents {

  /** Ranks 1 to this are the top of a board. */
  public static final int TOP = 3;

  static final int JUMP_RANKS = 5;
  static final int JUMP_SCORE = 40;
  static final Duration REMOVED_AFTER = Duration.ofDays(14);

  private final BoardSnapshot after;
  private final Map<String, BoardRow> rowsBefore;
  private final BoardHistory history;
  private final List<BoardEvent> events = new ArrayList<>();

  private BoardEvents(@Nullable BoardSnapshot before, BoardSnapshot after, BoardHistory history) {
    this.after = after;
    this.history = history;
    this.rowsBefore = before == null ? Map.of() : byKey(before);
  }

  /**
   * All events of one board and track, in the order of the snapshots that told; the snapshots may
   * come in any order. What one fetch only has shown gives no event yet.
   */
  public static List<BoardEvent> of(List<BoardSnapshot> snapshots) {
    List<BoardEvent> events = new ArrayList<>();
    BoardHistory history = BoardHistory.none();
    BoardSnapshot before = null;
    FlapGuard<BoardEvent> guard = new FlapGuard<>(BoardEvents::flap);
    for (BoardSnapshot after : SeenTwice.boards(inOrder(snapshots))) {
      events.addAll(guard.let(between(before, after, history), after.takenAt()));
      history = history.plus(after);
      before = after;
    }
    return List.copyOf(events);
  }

  private static FlapGuard.Flap flap(BoardEvent event) {
    String sort =
        switch (event.kind()) {
          case ENTER, HIDDEN, REMOVED, REAPPEARED -> "presence";
          case LEAD, LOSE_LEAD -> "lead";
          case ENTER_TOP -> "top";
          case JUMP -> "jump";
          case RENAMED -> "name";
          case VENDOR_SET, VENDOR_CHANGED -> "vendor";
        };
    return new FlapGuard.Flap(event.modelKey(), sort, event.kind().word());
  }

  /**
   * What changed from one snapshot to the next.
   *
   * @param before the snapshot just before; null where {@code after} is the board's first
   * @param history of all snapshots up to and including {@code before}
   * @throws IllegalArgumentException where the two are not of one board and track
   */
  public static List<BoardEvent> between(
      @Nullable BoardSnapshot before, BoardSnapshot after, BoardHistory history) {
    if (before == null) {
      return new BoardEvents(null, after, history).baseline();
    }
    requireOneTrack(before, after);
    return new BoardEvents(before, after, history).changes(before.takenAt());
  }

  private static void requireOneTrack(BoardSnapshot before, BoardSnapshot after) {
    if (!before.sourceId().equals(after.sourceId()) || !before.track().equals(after.track())) {
      throw new IllegalArgumentException(
          "Events lie between snapshots of one board and track, were %s/%s and %s/%s"
              .formatted(before.sourceId(), before.track(), after.sourceId(), after.track()));
    }
  }

  private static List<BoardSnapshot> inOrder(List<BoardSnapshot> snapshots) {
    return snapshots.stream()
        .sorted(Comparator.comparing(BoardSnapshot::takenAt).thenComparing(BoardSnapshot::id))
        .toList();
  }

  private static Map<String, BoardRow> byKey(BoardSnapshot snapshot) {
    return snapshot.rows().stream()
        .collect(Collectors.toMap(BoardRow::modelKey, Function.identity(), (first, _) -> first));
  }

  private List<BoardEvent> baseline() {
    boolean namesVendors = after.rows().stream().anyMatch(row -> row.vendor() != null);
    if (namesVendors) {
      after.rows().stream()
          .filter(row -> row.vendor() == null)
          .forEach(row -> add(Kind.ENTER, row, "already listed when first seen"));
    }
    return List.copyOf(events);
  }

  private List<BoardEvent> changes(Instant beforeAt) {
    after.rows().forEach(this::change);
    Map<String, BoardRow> listed = byKey(after);
    rowsBefore.values().stream()
        .filter(row -> !listed.containsKey(row.modelKey()))
        .sorted(Comparator.comparingInt(BoardRow::rank).thenComparing(BoardRow::modelKey))
        .forEach(gone -> addGone(Kind.HIDDEN, gone, "gone from rank " + gone.rank()));
    removals(beforeAt);
    return List.copyOf(events);
  }

  private void change(BoardRow row) {
    BoardRow was = rowsBefore.get(row.modelKey());
    if (was == null) {
      arrival(row);
      return;
    }
    if (!was.name().equals(row.name())) {
      add(Kind.RENAMED, row, was.name() + " is now " + row.name());
    }
    vendor(was, row);
    movement(was, row);
  }

  private void arrival(BoardRow row) {
    Kind kind = history.last(row.modelKey()).isPresent() ? Kind.REAPPEARED : Kind.ENTER;
    add(kind, row, "at rank " + row.rank());
    history
        .last(row.modelKey())
        .filter(listed -> !listed.row().name().equals(row.name()))
        .ifPresent(listed -> add(Kind.RENAMED, row, listed.row().name() + " is now " + row.name()));
    history.last(row.modelKey()).ifPresent(listed -> vendor(listed.row(), row));
    if (row.rank() <= TOP) {
      add(row.rank() == 1 ? Kind.LEAD : Kind.ENTER_TOP, row, "straight to rank " + row.rank());
    }
  }

  private void vendor(BoardRow was, BoardRow row) {
    if (row.vendor() == null || row.vendor().equals(was.vendor())) {
      return;
    }
    if (was.vendor() == null) {
      add(Kind.VENDOR_SET, row, "vendor set to " + row.vendor());
    } else {
      add(Kind.VENDOR_CHANGED, row, "vendor " + was.vendor() + " is now " + row.vendor());
    }
  }

  private void movement(BoardRow was, BoardRow row) {
    String detail = "rank " + was.rank() + " to " + row.rank();
    if (row.rank() == 1 && was.rank() != 1) {
      add(Kind.LEAD, row, detail);
    } else if (row.rank() <= TOP && was.rank() > TOP) {
      add(Kind.ENTER_TOP, row, detail);
    } else if (was.rank() == 1 && row.rank() != 1) {
      add(Kind.LOSE_LEAD, row, detail);
    } else if (isJump(was, row)) {
      add(
          Kind.JUMP,
          row,
          detail + ", score " + Math.round(was.score()) + " to " + Math.round(row.score()));
    }
  }

  private static boolean isJump(BoardRow was, BoardRow row) {
    return Math.abs(was.rank() - row.rank()) >= JUMP_RANKS
        || Math.abs(was.score() - row.score()) >= JUMP_SCORE;
  }

  /** Fires in the one step that crosses the two weeks, so that no state is needed. */
  private void removals(Instant beforeAt) {
    Map<String, BoardRow> listed = byKey(after);
    history.all().values().stream()
        .filter(gone -> !listed.containsKey(gone.row().modelKey()))
        .filter(gone -> crosses(gone.lastAt().plus(REMOVED_AFTER), beforeAt))
        .map(Listed::row)
        .sorted(Comparator.comparing(BoardRow::modelKey))
        .forEach(row ->
            addGone(Kind.REMOVED, row, "not listed for " + REMOVED_AFTER.toDays() + " days"));
  }

  private boolean crosses(Instant limit, Instant beforeAt) {
    return beforeAt.isBefore(limit) && !after.takenAt().isBefore(limit);
  }

  private void add(Kind kind, BoardRow row, String detail) {
    events.add(event(kind, row, row.rank(), row.score(), detail));
  }

  private void addGone(Kind kind, BoardRow row, String detail) {
    events.add(event(kind, row, null, null, detail));
  }

  private BoardEvent event(
      Kind kind, BoardRow row, @Nullable Integer rank, @Nullable Double score, String detail) {
    return new BoardEvent(
        EventId.of(after.sourceId(), after.track(), row.modelKey(), kind, after.takenAt()),
        after.sourceId(),
        after.boardName(),
        after.track(),
        kind,
        row.modelKey(),
        row.name(),
        row.vendor(),
        rank,
        score,
        detail,
        after.takenAt(),
        after.firstSeenAt());
  }
}
