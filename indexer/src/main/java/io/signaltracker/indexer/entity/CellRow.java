// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.entity;

import io.signaltracker.indexer.language.Cell;
import io.signaltracker.indexer.language.Word;
import java.util.ArrayList;
import java.util.List;

/** Turns the words of a sentence and the mentions in it into one row of cells. */
public final class CellRow {

  private CellRow() {}

  /**
   * The row. A word that a mention touches goes into the mention's cell.
   *
   * @param mentions by position; {@link Cell#ref} becomes their index in this list
   */
  public static List<Cell> of(List<Word> words, List<Mention> mentions) {
    List<Cell> cells = new ArrayList<>(words.size());
    int next = firstFrom(mentions, words.isEmpty() ? 0 : words.getFirst().start());
    for (Word word : words) {
      while (next < mentions.size() && mentions.get(next).end() <= word.start()) {
        next++;
      }
      boolean inside = next < mentions.size() && mentions.get(next).start() < word.end();
      if (!inside) {
        cells.add(Cell.of(word));
      } else if (cells.isEmpty() || cells.getLast().ref() != next) {
        Mention mention = mentions.get(next);
        cells.add(
            Cell.of(mention.start(), mention.end(), mention.text(), slot(mention.type()), next));
      }
    }
    return cells;
  }

  private static int firstFrom(List<Mention> mentions, int start) {
    int low = 0;
    int high = mentions.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (mentions.get(middle).end() <= start) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The letter that patterns use for a type. */
  public static String slot(EntityType type) {
    return switch (type) {
      case MODEL -> "M";
      case MODEL_FAMILY -> "F";
      case ORG -> "O";
      case BENCHMARK -> "B";
      case PRODUCT -> "R";
      case PERSON -> "P";
    };
  }
}
