// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.claim;

import io.signaltracker.indexer.language.Cell;
import io.signaltracker.indexer.language.Lexicon;
import io.signaltracker.indexer.language.Word;
import java.util.List;
import java.util.Set;

/**
 * Finds where a comma is missing behind a phrase that opens a sentence: "On Friday O came forward"
 * looks to a parser as if there were a "Friday O".
 */
final class FrontedPhrase {

  private static final int LONGEST = 8;
  private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");

  private FrontedPhrase() {}

  /** Whether the phrase ends before this cell, a name that is the subject of the sentence. */
  static boolean endsAt(List<Cell> row, List<Word> tagged, int at) {
    boolean opens = at >= 2 && at <= LONGEST && tagged.getFirst().tag().equals("IN");
    return opens
        && row.get(at).isMention()
        && at + 1 < row.size()
        && FINITE.contains(tagged.get(at + 1).tag())
        && !row.get(at - 1).isMention()
        && tagged.get(at - 1).tag().startsWith("NN")
        && !isKind(row.get(at - 1))
        && tagged.subList(0, at).stream().noneMatch(word -> FINITE.contains(word.tag()));
  }

  /** "At the company O": the noun says what O is. */
  private static boolean isKind(Cell noun) {
    Lexicon lexicon = Lexicon.shipped();
    return lexicon.is(noun.lower(), "MODEL")
        || lexicon.is(noun.lower(), "COMPANY")
        || lexicon.is(noun.lower(), "TEAM")
        || lexicon.is(noun.lower(), "JOB")
        || lexicon.is(noun.lower(), "SAME");
  }
}
