// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.board;

import io.signaltracker.crawler.snapshot.BoardRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is different between two snapshots of a board, model by model on the board's own ids.
 *
 * @param lines in the later snapshot's rank order, then what has gone, by the rank it had
 */
public record BoardDifference(List<Line> lines) {

  public BoardDifference {
    lines = List.copyOf(lines);
  }

  /**
   * One model in both.
   *
   * @param was null for a newcomer
   * @param is null for one that has gone
   */
  public record Line(@Nullable BoardRow was, @Nullable BoardRow is) {

    /** The row to show: as it is, or as it last was. */
    public BoardRow row() {
      BoardRow row = is == null ? was : is;
      if (row == null) {
        throw new IllegalStateException("A line has at least one row");
      }
      return row;
    }

    /** Ranks climbed, negative for fallen; 0 for one that came or went. */
    public int climbed() {
      return was == null || is == null ? 0 : was.rank() - is.rank();
    }

    /** Points won, negative for lost; 0 for one that came or went. */
    public double won() {
      return was == null || is == null ? 0 : is.score() - was.score();
    }

    /** Whether the name or the vendor is another. */
    public boolean isRelabelled() {
      return was != null
          && is != null
          && !(was.name().equals(is.name())
              && String.valueOf(was.vendor()).equals(String.valueOf(is.vendor())));
    }
  }

  /** From the rows of one moment to those of another. */
  public static BoardDifference between(List<BoardRow> before, List<BoardRow> after) {
    Map<String, BoardRow> gone = new HashMap<>();
    before.forEach(row -> gone.put(row.modelKey(), row));
    List<Line> lines = new ArrayList<>();
    after.stream()
        .sorted(Comparator.comparingInt(BoardRow::rank).thenComparing(BoardRow::modelKey))
        .forEach(row -> lines.add(new Line(gone.remove(row.modelKey()), row)));
    gone.values().stream()
        .sorted(Comparator.comparingInt(BoardRow::rank).thenComparing(BoardRow::modelKey))
        .forEach(row -> lines.add(new Line(row, null)));
    return new BoardDifference(lines);
  }
}
