// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.eval;

import java.util.ArrayList;
import java.util.List;

/** Rows of text in columns as wide as their widest cell; the first column to the left. */
final class Table {

  private final List<String[]> rows = new ArrayList<>();

  Table(String... heads) {
    rows.add(heads);
  }

  void add(String... cells) {
    if (cells.length != rows.getFirst().length) {
      throw new IllegalArgumentException(
          "Bug: a row of %d cells in a table of %d"
              .formatted(cells.length, rows.getFirst().length));
    }
    rows.add(cells);
  }

  List<String> lines() {
    return rows.stream().map(this::line).toList();
  }

  private String line(String[] cells) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < cells.length; column++) {
      String blanks = " ".repeat(width(column) - cells[column].length());
      line.append("  ").append(column == 0 ? cells[column] + blanks : blanks + cells[column]);
    }
    return line.toString().stripTrailing();
  }

  private int width(int column) {
    return rows.stream().mapToInt(cells -> cells[column].length()).max().orElse(0);
  }
}
