// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.claim;

import io.signaltracker.indexer.language.Tree;
import java.util.stream.IntStream;

/** Tells which negative words deny something. */
final class Negation {

  private static final int REACH = 9;

  private final ReadSentence sentence;
  private final Tree tree;

  Negation(ReadSentence sentence) {
    this.sentence = sentence;
    this.tree = sentence.tree();
  }

  /** "nobody doubts that", "there is no denying that", "did not dispute that": a denial denied. */
  boolean isDoubled(int at, int from) {
    boolean denies = sentence.is(at, "DENY") || isDoubt(at);
    boolean clause = sentence.cell(from).isVerb() || !tree.children(from, "nsubj", "cop").isEmpty();
    return denies
        && clause
        && tree.children(at).stream().anyMatch(child -> child < from && isNegative(child));
  }

  /** Whether a word is one of doubting, which denied leaves certainty. */
  boolean isDoubt(int at) {
    boolean noun = !sentence.cell(at).isVerb();
    return sentence.isWord(at, "doubt", "dispute", "contest", "question", "denying")
        || noun && sentence.isWord(at, "denial", "secret");
  }

  /** Whether a dependent is a negative word or begins with one: "no one", "few analysts". */
  private boolean isNegative(int child) {
    return sentence.is(child, "NEG")
        || sentence.isWord(child, "nobody", "no-one", "few", "hardly", "cannot")
        || tree.children(child).stream()
            .anyMatch(at -> at < child && sentence.isWord(at, "no", "few", "neither", "hardly"));
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
        || isPartial(at)
        || isBeyondDoubt(at)
        || at + 1 < sentence.cells().size()
            && sentence.isWord(
                at + 1,
                "only",
                "just",
                "merely",
                "simply",
                "solely",
                "exclusively",
                "but",
                "other",
                "else",
                "evidence",
                "proof",
                "secret",
                "doubt",
                "question",
                "surprise",
                "accident",
                "coincidence",
                "mystery",
                "denying",
                "dispute",
                "news",
                "wonder");
  }

  /** "did not build it alone": not by itself, but it did. */
  private boolean isPartial(int at) {
    int end = Math.min(sentence.cells().size(), at + REACH);
    return IntStream.range(at, end)
        .anyMatch(word -> sentence.isWord(word, "alone", "single-handedly", "unaided"));
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
