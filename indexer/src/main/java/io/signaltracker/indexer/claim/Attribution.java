// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.claim;

import io.signaltracker.indexer.language.Cell;
import io.signaltracker.indexer.language.Lexicon;
import java.util.List;

/**
 * Finds who is said to say it at the end of a sentence: ", two people at O said on Monday", ", two
 * people who had seen it said".
 */
final class Attribution {

  private static final int LONGEST_SUBJECT = 9;

  /** With a clause of its own: "two people who had seen the contract". */
  private static final int LONGEST_WITH_CLAUSE = 15;

  private static final int LONGEST_REST = 8;

  private Attribution() {}

  /** Position of the comma before the attribution; -1 where the sentence has none. */
  static int start(List<Cell> cells) {
    int verb = lastVerb(cells);
    if (verb < 3 || !isSpeech(cells.get(verb)) || cells.size() - verb > LONGEST_REST + 1) {
      return -1;
    }
    boolean clause = false;
    boolean relative = false;
    int from = isApposed(cells, verb) ? verb - 2 : verb - 1;
    for (int at = from; at > Math.max(1, verb - LONGEST_WITH_CLAUSE); at--) {
      Cell cell = cells.get(at);
      if (isComma(cells, at)) {
        boolean subject = !clause && at < verb - 1 && startsSubject(cells.get(at + 1));
        return subject && hasVerb(cells.subList(0, at)) ? at : -1;
      }
      relative |= clause && cell.tag().equals("WP");
      clause = (clause || isFinite(cell)) && !cell.tag().equals("WP");
      if (!clause && !relative && at <= verb - LONGEST_SUBJECT) {
        return -1;
      }
    }
    return -1;
  }

  /** ", O, its maker, said": not ", the lab that O founded, said P". */
  private static boolean isApposed(List<Cell> cells, int verb) {
    boolean inverted = verb + 1 < cells.size() && startsSubject(cells.get(verb + 1));
    return cells.get(verb - 1).text().equals(",") && !inverted;
  }

  private static boolean isComma(List<Cell> cells, int at) {
    return cells.get(at).text().equals(",")
        || cells.get(at).text().equals("\"") && cells.get(at - 1).text().equals(",");
  }

  private static boolean isFinite(Cell cell) {
    return cell.isVerb() && !cell.tag().equals("VBN") && !cell.tag().equals("VBG");
  }

  private static int lastVerb(List<Cell> cells) {
    int at = cells.size() - 1;
    while (at >= 0 && !cells.get(at).isVerb()) {
      at--;
    }
    return at;
  }

  private static boolean isSpeech(Cell verb) {
    Lexicon lexicon = Lexicon.shipped();
    boolean finite = !verb.tag().equals("VBG") && !verb.tag().equals("VB");
    return finite
        && (lexicon.is(verb, "SAY") || lexicon.is(verb, "THINK") || lexicon.is(verb, "CONFIRM"));
  }

  private static boolean startsSubject(Cell cell) {
    return cell.isMention()
        || cell.isNoun()
        || cell.tag().equals("DT")
        || cell.tag().equals("CD")
        || cell.tag().startsWith("PRP")
        || cell.tag().startsWith("JJ");
  }

  private static boolean hasVerb(List<Cell> cells) {
    return cells.stream().anyMatch(Cell::isVerb);
  }
}
