// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.claim;

import io.signaltracker.indexer.entity.EntityType;
import io.signaltracker.indexer.entity.Mention;
import io.signaltracker.indexer.language.Cell;
import io.signaltracker.indexer.language.Lexicon;
import io.signaltracker.indexer.language.Tree;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One parsed sentence with its mentions.
 *
 * @param speaker handle of the post; null for the document's own voice
 * @param mentions the document's mentions, which {@link Cell#ref} points into
 * @param referents for each cell what a pronoun or "the model" stands for; null for other words
 */
record ReadSentence(
    @Nullable String speaker,
    List<Cell> cells,
    Tree tree,
    List<Mention> mentions,
    List<@Nullable Referent> referents) {

  /** What a word stands for that names nothing itself. */
  record Referent(List<String> models, List<String> orgs) {}

  int start() {
    return cells.getFirst().start();
  }

  int end() {
    return cells.getLast().end();
  }

  Cell cell(int at) {
    return cells.get(at);
  }

  boolean is(int at, String wordClass) {
    return Lexicon.shipped().is(cells.get(at), wordClass);
  }

  boolean isWord(int at, String... words) {
    for (String word : words) {
      if (cells.get(at).lower().equals(word) || cells.get(at).lemma().equals(word)) {
        return !cells.get(at).isMention();
      }
    }
    return false;
  }

  /** Whether a word is one of saying, owning up or denying. */
  boolean isTelling(int at) {
    return is(at, "SAY") || is(at, "CONFIRM") || is(at, "DENY");
  }

  /** Whether a mark stands between two cells. */
  boolean hasBetween(String mark, int one, int other) {
    return cells.subList(Math.min(one, other), Math.max(one, other)).stream()
        .anyMatch(cell -> cell.text().equals(mark));
  }

  /** The mention of this type at a cell; null where there is none, or an unlinked one. */
  @Nullable String named(int at, EntityType type) {
    Cell cell = cells.get(at);
    if (!cell.isMention()) {
      return null;
    }
    Mention mention = mentions.get(cell.ref());
    return mention.type() == type ? mention.canonical() : null;
  }

  boolean isQuestion() {
    return isInverted() || hasQuestionMark();
  }

  /** "So is it O or P": asked, whatever mark ends it. */
  private boolean isInverted() {
    int first = 0;
    while (first + 2 < cells.size() && is(first, "OPENING")) {
      first++;
    }
    return first + 1 < cells.size()
        && isWord(first, "be", "do", "could", "can", "might", "would", "is", "was", "did")
        && cells.get(first).isVerb()
        && isWord(first + 1, "it", "this", "they", "anyone", "anybody");
  }

  private boolean hasQuestionMark() {
    int last = cells.size() - 1;
    while (last > 0 && !Character.isLetterOrDigit(cells.get(last).text().charAt(0))) {
      if (cells.get(last).text().startsWith("?")) {
        return true;
      }
      last--;
    }
    return false;
  }
}
