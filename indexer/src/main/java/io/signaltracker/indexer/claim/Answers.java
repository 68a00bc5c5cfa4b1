// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.claim;

import java.util.Set;

/** Tells whether a sentence answers a question with yes or no, and by which word. */
final class Answers {

  private static final String[] MARKS = {
    ",", ".", "!", ";", ":", "\"", "”", "“", "–", "—", "-", "''"
  };
  private static final String[] QUOTES = {"\"", "“", "``", "'", "‘", "(", "–", "—", "-"};

  private static final Set<String> ADVERBS =
      Set.of(
          "absolutely",
          "certainly",
          "definitely",
          "of",
          "course",
          "clearly",
          "simply",
          "surely",
          "most",
          "probably",
          "apparently",
          "obviously",
          "emphatically",
          "decidedly");

  private static final String[] PRONOUNS = {"it", "they", "we", "that", "this", "he", "she"};

  private final ReadSentence sentence;

  Answers(ReadSentence sentence) {
    this.sentence = sentence;
  }

  /** The word that says no; -1 for none. */
  int no() {
    int at = start();
    if (isClosed(at, "no", "nope", "nah", "never", "nonsense", "wrong", "false", "untrue")
        || isFalse(at)
        || isNot(at)
        || isEllipsis(at, true)) {
      return at;
    }
    int said = said("no", "nope", "never");
    return said >= 0 ? said : saidEllipsis();
  }

  /** "The firm says it is not." */
  private int saidEllipsis() {
    for (int at = 1; at + 1 < size(); at++) {
      boolean speech = sentence.cell(at - 1).isVerb() && sentence.is(at - 1, "SAY");
      int clause = sentence.isWord(at, "that") ? at + 1 : at;
      if (speech && isEllipsis(clause, true)) {
        return clause;
      }
    }
    return -1;
  }

  /** The word that says yes; -1 for none. */
  int yes() {
    int at = start();
    if (isClosed(at, "yes", "yep", "yeah", "yup", "indeed", "correct", "true")
        || isEllipsis(at, false)) {
      return at;
    }
    return said("yes", "yep");
  }

  private int start() {
    int at = 0;
    while (at + 1 < size() && (sentence.isWord(at, QUOTES) || sentence.is(at, "OPENING"))) {
      at++;
    }
    return at;
  }

  private int size() {
    return sentence.cells().size();
  }

  private boolean isClosed(int at, String... words) {
    return sentence.isWord(at, words) && isEnd(at + 1);
  }

  private boolean isEnd(int at) {
    return at >= size() || sentence.isWord(at, MARKS);
  }

  private boolean isFalse(int at) {
    return sentence.is(at, "FALSE") && isEnd(at + 1);
  }

  /** "Absolutely not.", "Not at all", "not true". */
  private boolean isNot(int from) {
    int at = from;
    while (at < size() && ADVERBS.contains(sentence.cell(at).lower())) {
      at++;
    }
    return at < size()
        && sentence.isWord(at, "not")
        && (isEnd(at + 1)
            || sentence.isWord(at + 1, "so", "true") && isEnd(at + 2)
            || sentence.isWord(at + 1, "at", "in") && isEnd(at + 3));
  }

  /** "It is not.", "They did", "it never was". */
  private boolean isEllipsis(int at, boolean negated) {
    if (at + 1 >= size() || !sentence.isWord(at, PRONOUNS)) {
      return false;
    }
    boolean never = sentence.isWord(at + 1, "never");
    int verb = never ? at + 2 : at + 1;
    if (verb >= size() || !sentence.isWord(verb, "be", "do", "have")) {
      return false;
    }
    boolean not = verb + 1 < size() && sentence.isWord(verb + 1, "not", "n't");
    return (never || not) == negated && isEnd(not ? verb + 2 : verb + 1);
  }

  /** "the company said no", "the answer was no". */
  private int said(String... words) {
    for (int verb = 0; verb + 1 < size(); verb++) {
      boolean speech =
          sentence.cell(verb).isVerb() && sentence.is(verb, "SAY")
              || verb > 0 && sentence.isWord(verb, "be") && sentence.isWord(verb - 1, "answer");
      int at = verb + 1;
      while (at + 1 < size() && sentence.isWord(at, MARKS)) {
        at++;
      }
      if (speech && isClosed(at, words)) {
        return at;
      }
    }
    return -1;
  }
}
