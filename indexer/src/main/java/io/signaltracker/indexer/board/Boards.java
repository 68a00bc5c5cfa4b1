// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.board;

import io.signaltracker.indexer.evidence.BoardEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The boards that we follow, each track one board. Thread-safe, read-only. Every question takes a
 * moment to look back to: then only snapshots of until then count; null is today.
 */
public interface Boards {

  /** All boards, by name and track. */
  List<Board> list(@Nullable Instant asOf);

  /** One board; empty where there is none, or was none then. */
  Optional<Board> find(String boardId, @Nullable Instant asOf);

  /**
   * How models stood over time, the best of the newest snapshot first, then those that have left.
   *
   * @throws IllegalArgumentException where there is no such board
   */
  List<ModelSeries> series(String boardId, SeriesFilter filter, @Nullable Instant asOf);

  /** What happened, oldest first. */
  List<BoardEvent> events(String boardId, @Nullable Instant asOf);

  /**
   * What the newest snapshot tells but one fetch only has shown so far; see {@link PendingEvents}.
   */
  List<BoardEvent> pending(String boardId, @Nullable Instant asOf);

  /** The snapshot of a moment: the last one taken until then; empty where the board was not yet. */
  Optional<Standings> standings(String boardId, @Nullable Instant asOf);

  /** When the snapshots were taken, oldest first. */
  List<Instant> moments(String boardId, @Nullable Instant asOf);

  /** Whom boards have named as a vendor, as they write it, earliest first. */
  List<VendorName> vendors(@Nullable Instant asOf);

  /**
   * How models stood on all boards: those of these vendors, and those of these names.
   *
   * @param names as boards write them
   */
  List<Standing> standingsOf(Set<String> vendors, Set<String> names, @Nullable Instant asOf);

  /**
   * Which series.
   *
   * @param model the board's own id of a model, or its name as shown; null for all
   * @param from snapshots taken at or after; null for all
   * @param to snapshots taken before; null for all
   * @param size how many models, 1 to 200
   */
  record SeriesFilter(
      @Nullable String model, @Nullable Instant from, @Nullable Instant to, int size) {}

  /**
   * A vendor's name.
   *
   * @param boardName the board that writes it so
   * @param since taken with the first snapshot that does
   */
  record VendorName(String name, String boardName, Instant since) {}

  /** One model on one board. */
  record Standing(Board board, ModelSeries series) {}
}
