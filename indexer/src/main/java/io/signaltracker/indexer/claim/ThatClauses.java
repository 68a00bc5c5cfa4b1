// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.claim;

import io.signaltracker.indexer.language.Cell;
import io.signaltracker.indexer.language.Lexicon;
import io.signaltracker.indexer.language.Word;
import java.util.List;

/** Tells where "that" was left out behind a verb of saying: parsers need it. */
final class ThatClauses {

  private static final int CLAUSE = 9;

  private ThatClauses() {}

  /**
   * Whether "that" is missing in front of a cell.
   *
   * @param before the cells that stand before it
   */
  static boolean isDueBefore(List<Cell> before, List<Cell> row, List<Word> tagged, int at) {
    if (at == 0 || before.isEmpty()) {
      return false;
    }
    int told = toldWhom(before);
    Cell verb = told < 0 ? before.getLast() : before.get(told);
    Lexicon lexicon = Lexicon.shipped();
    boolean saying =
        verb.isVerb()
            && (told >= 0 || !lexicon.is(verb, "INFORM"))
            && (lexicon.is(verb, "SAY")
                || lexicon.is(verb, "THINK")
                || lexicon.is(verb, "CONFIRM")
                || lexicon.is(verb, "DENY"))
            && !verb.tag().equals("VBN");
    String tag = tagged.get(at).tag();
    boolean subject =
        row.get(at).isMention()
            || tag.equals("PRP")
            || tag.equals("DT") && !row.get(at).lower().equals("that");
    return saying && subject && hasFiniteVerb(tagged, at);
  }

  /** The verb of "told me", "informed O", where whoever is told stands last; -1 for none. */
  private static int toldWhom(List<Cell> before) {
    Cell last = before.getLast();
    boolean whom = last.isMention() || last.tag().equals("PRP");
    int at = before.size() - 2;
    if (at >= 0 && before.get(at).tag().equals("DT")) {
      at--;
    }
    boolean told =
        whom
            && at >= 0
            && before.get(at).isVerb()
            && Lexicon.shipped().is(before.get(at), "INFORM");
    return told ? at : -1;
  }

  private static boolean hasFiniteVerb(List<Word> tagged, int from) {
    for (int at = from + 1; at < Math.min(tagged.size(), from + CLAUSE); at++) {
      String tag = tagged.get(at).tag();
      if (TagRepairs.isFinite(tag)) {
        return true;
      }
      if (tag.equals(",") || tag.equals(".") || tag.equals(":") || tag.equals("CC")) {
        return false;
      }
    }
    return false;
  }
}
