// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.claim;

import io.signaltracker.indexer.language.Cell;
import io.signaltracker.indexer.language.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Hides each mention behind a name that the tagger and the parser have seen often; several for each
 * kind, so that two mentions do not look the same.
 */
final class Masks {

  private static final Map<String, List<String>> MASKS =
      Map.of(
          "O", List.of("Google", "Microsoft", "Intel", "Sony", "Nokia"),
          "M", List.of("Linux", "Java", "Excel", "Unix"),
          "F", List.of("Java", "Unix"),
          "P", List.of("Smith", "Jones"),
          "B", List.of("Nasdaq"),
          "R", List.of("Photoshop"));

  private Masks() {}

  /** The words to tag or parse in place of the cells. */
  static List<Word> over(List<Cell> cells) {
    Map<String, Integer> used = new HashMap<>();
    List<Word> words = new ArrayList<>(cells.size());
    for (Cell cell : cells) {
      String text = cell.text();
      if (cell.isMention()) {
        List<String> masks = MASKS.getOrDefault(cell.slot(), List.of("Linux"));
        text = masks.get((used.merge(cell.slot(), 1, Integer::sum) - 1) % masks.size());
      }
      words.add(new Word(cell.start(), cell.end(), text, cell.tag(), cell.lemma(), "O"));
    }
    return words;
  }
}
