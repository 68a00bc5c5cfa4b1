// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.claim;

import io.signaltracker.indexer.language.Tree;

/** Tells which negative words deny something. */
final class Negation {

  private final ReadSentence sentence;
  private final Tree tree;

  Negation(ReadSentence sentence) {
    this.sentence = sentence;
    this.tree = sentence.tree();
  }

  /** "had no hand", "played no part", "nothing of it". */
  boolean isNegatedObject(int child, String relation) {
    boolean with =
        tree.children(child, "case").stream().anyMatch(at -> sentence.isWord(at, "with"));
    boolean object = relation.equals("obj") || relation.equals("nmod") && !with;
    boolean subject = relation.startsWith("nsubj");
    return tree.children(child, "det", "advmod", "cc:preconj", "cc").stream()
        .anyMatch(at ->
            (object && sentence.isWord(at, "no"))
                || (subject && at < child && sentence.isWord(at, "neither", "no")));
  }

  /** "not only", "nothing but", "no secret", and the contrast in "A made it, not B". */
  boolean isExcept(int at) {
    boolean contrast =
        at > 0
            && at + 1 < sentence.cells().size()
            && sentence.isWord(at, "not")
            && sentence.isWord(at - 1, ",", "and")
            && sentence.cell(at + 1).isMention();
    return contrast
        || isAnswer(at)
        || isBeyondDoubt(at)
        || at + 1 < sentence.cells().size()
            && sentence.isWord(
                at + 1,
                "only",
                "just",
                "but",
                "other",
                "else",
                "evidence",
                "proof",
                "secret",
                "doubt",
                "question",
                "surprise",
                "wonder");
  }

  /** "no longer in doubt", "not in question". */
  private boolean isBeyondDoubt(int at) {
    int head = tree.head(at);
    return head >= 0
        && sentence.isWord(head, "doubt", "question", "dispute")
        && !sentence.cell(head).isVerb();
  }

  /** "No, O built it" answers somebody else and denies nothing of its own sentence. */
  private boolean isAnswer(int at) {
    return sentence.isWord(at, "no", "nope", "nah", "never")
        && at + 1 < sentence.cells().size()
        && sentence.isWord(at + 1, ",", "!", ":", "-", "–", "—", "...", "…");
  }
}
