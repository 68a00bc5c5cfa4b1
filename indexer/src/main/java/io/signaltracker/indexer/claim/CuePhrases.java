// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.claim;

import io.signaltracker.indexer.language.Cell;
import io.signaltracker.indexer.language.Pattern;
import io.signaltracker.indexer.language.Tree;

/** Finds the phrases of {@link Cues} that bear on a claim. */
final class CuePhrases {

  private final ReadSentence sentence;
  private final Tree tree;
  private final Findings findings;

  CuePhrases(ReadSentence sentence, Findings findings) {
    this.sentence = sentence;
    this.tree = sentence.tree();
    this.findings = findings;
  }

  /** Looks for the phrases that reach an anchor. */
  void look(int anchor) {
    for (Cues.Rule rule : Cues.shipped()) {
      for (Pattern.Match match : rule.pattern().all(sentence.cells())) {
        boolean ahead = rule.effect() != Cues.Effect.VOID || match.from() < anchor;
        if (ahead && reaches(match, anchor) && !isInAnAside(match.from(), anchor)) {
          findings.add(rule.effect(), match.from(), rule.pattern().toString());
        }
      }
    }
  }

  /**
   * Whether a phrase stands in a relative clause that a comma closes before the anchor, or in one
   * behind it that tells more of another noun: "made by O, a firm that seems to have no office".
   */
  private boolean isInAnAside(int phrase, int anchor) {
    int at = phrase;
    for (int steps = 0; at >= 0 && steps < Ascent.HIGHEST; steps++) {
      if (tree.relation(at).equals("acl:relcl")) {
        boolean closed = at < anchor ? sentence.hasBetween(",", at, anchor) : isOfPlainNoun(at);
        return !tree.under(anchor, at) && closed;
      }
      at = tree.head(at);
    }
    return false;
  }

  private boolean isOfPlainNoun(int clause) {
    Cell noun = sentence.cell(tree.head(clause));
    return noun.isNoun() && !noun.isMention() && tree.relation(tree.head(clause)).equals("appos");
  }

  private boolean reaches(Pattern.Match match, int anchor) {
    int low = Math.min(match.from(), anchor);
    int high = Math.max(match.from(), anchor);
    for (int at = low + 1; at < high; at++) {
      if (sentence.isWord(at, "but", "although", "though", "while", "whereas", ";")
          && at >= match.to() - 1) {
        return false;
      }
    }
    return true;
  }
}
