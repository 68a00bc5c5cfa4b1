// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.claim;

import io.signaltracker.indexer.claim.Cues.Effect;
import io.signaltracker.indexer.language.Tree;
import java.util.Set;

/**
 * Finds the words over a claim's anchor that deny, hedge, confirm or suspend it, and those that
 * hang on the way up to them.
 */
final class GoverningWords {

  private static final Set<String> CLAUSES =
      Set.of(
          "ccomp",
          "xcomp",
          "acl",
          "advcl",
          "parataxis",
          "conj",
          "dep",
          "csubj",
          "obj",
          "nsubj:pass",
          "obl");

  private static final Set<String> MODIFIERS =
      Set.of(
          "advmod",
          "det",
          "aux",
          "cc",
          "mark",
          "neg",
          "amod",
          "cc:preconj",
          "obj",
          "nsubj",
          "dep",
          "discourse",
          "nsubj:pass",
          "case",
          "nmod");

  /** The rule for what would surprise. */
  static final String SURPRISE = "SURPRISE";

  private final ReadSentence sentence;
  private final Tree tree;
  private final Negation negation;
  private final Findings findings;

  GoverningWords(ReadSentence sentence, Findings findings) {
    this.sentence = sentence;
    this.tree = sentence.tree();
    this.negation = new Negation(sentence);
    this.findings = findings;
  }

  /** Looks at a stretch of the way up from the anchor. */
  void look(Ascent.Step step, int anchor) {
    int at = step.at();
    int from = step.from();
    if (from >= 0 && negation.isDoubled(at, from)) {
      lookAtDoubled(at);
      return;
    }
    if (isUnexpected(at, from)) {
      lookAtUnexpected(at);
      return;
    }
    boolean conjunct = from >= 0 && isBesides(from, at);
    boolean shared = !conjunct || tree.children(from, "nsubj", "nsubj:pass").isEmpty();
    boolean means = from >= 0 && isMeans(at, from);
    for (int child : tree.children(at)) {
      boolean negates = means && sentence.is(child, "NEG");
      if (child != from && !negates && (!conjunct || shared && tree.is(child, "aux"))) {
        lookAtModifier(child);
      }
    }
    if (from >= 0) {
      lookAtGovernor(at, from, anchor);
      if (sentence.isWord(at, "none", "neither", "nothing") && !negation.isExcept(at)) {
        findings.add(Effect.DENY, at, "NEG");
      }
    } else {
      lookAtItself(at);
    }
  }

  /** "Nobody doubts that" asserts it; "did not deny that" asserts nothing. */
  private void lookAtDoubled(int at) {
    boolean undeniable = !tree.children(at, "aux:pass").isEmpty();
    if (!negation.isDoubt(at) && !undeniable) {
      findings.add(Effect.VOID, at, "NOT-DENIED");
    }
  }

  /** "I would be surprised if it was theirs", "were it not". */
  private boolean isUnexpected(int at, int from) {
    return from >= 0 && sentence.is(at, SURPRISE) && isIf(from);
  }

  private boolean isSurprising(int clause) {
    int above = tree.head(clause);
    return above >= 0 && above < clause && sentence.is(above, SURPRISE);
  }

  /** Whether a clause begins with "if". */
  private boolean isIf(int clause) {
    return tree.children(clause, "mark").stream().anyMatch(child -> sentence.isWord(child, "if"));
  }

  /** What would surprise is held for untrue; what would not, or its contrary, for likely. */
  private void lookAtUnexpected(int at) {
    boolean expected =
        tree.children(at).stream().anyMatch(child -> sentence.is(child, "NEG") && child < at);
    boolean contrary = !findings.of(Effect.DENY).isEmpty();
    findings.drop(Effect.DENY);
    findings.add(expected == contrary ? Effect.DENY : Effect.HEDGE, at, SURPRISE);
  }

  /** "did not use Y to train X": made all the same, by other means. */
  private boolean isMeans(int at, int from) {
    return sentence.isWord(at, "use", "need", "require", "employ", "spend", "hire", "rent")
        && (tree.is(from, "xcomp") || tree.is(from, "advcl"));
  }

  /** Whether a clause only stands beside the one above: what is denied there is not its matter. */
  private boolean isBesides(int clause, int above) {
    boolean loose = tree.relation(clause).equals("parataxis") && clause > above;
    return tree.relation(clause).equals("conj")
        || loose && !sentence.isTelling(above) && !sentence.is(above, "THINK");
  }

  private void lookAtItself(int at) {
    if (tree.children(at, "nsubj").stream()
        .anyMatch(child -> sentence.isWord(child, "nobody") && !negation.isExcept(child))) {
      findings.add(Effect.DENY, at, "NEG");
    }
    if (sentence.is(at, "DENY") && !sentence.is(at, "DISOWN")) {
      findings.add(Effect.DENY, at, "DENY");
    }
    if (sentence.is(at, "GUESS")) {
      findings.add(Effect.HEDGE, at, "GUESS");
    }
  }

  private void lookAtModifier(int child) {
    String relation = tree.relation(child);
    if (!MODIFIERS.contains(relation) || !tree.children(child, "nsubj", "cop").isEmpty()) {
      return;
    }
    if (sentence.is(child, "NEG")) {
      if (!negation.isExcept(child)) {
        findings.add(Effect.DENY, child, "NEG");
      }
    } else if (sentence.is(child, "MODAL") && relation.equals("aux")) {
      findings.add(Effect.HEDGE, child, "MODAL");
    } else if (sentence.is(child, "HEDGE")) {
      findings.add(Effect.HEDGE, child, "HEDGE");
    } else if (relation.equals("mark")
        && sentence.isWord(child, "if", "whether", "unless")
        && !isSurprising(tree.head(child))) {
      findings.add(Effect.VOID, child, "IF");
    } else if (sentence.is(child, "GUESS") && relation.startsWith("nsubj")) {
      findings.add(Effect.HEDGE, child, "GUESS");
    } else if (negation.isNegatedObject(child, relation)) {
      findings.add(Effect.DENY, child, "NEG");
    } else if (relation.equals("amod") && sentence.is(child, "LIKELY")) {
      findings.add(Effect.HEDGE, child, "HEDGE");
    }
  }

  private void lookAtGovernor(int at, int from, int anchor) {
    boolean clause = CLAUSES.contains(tree.relation(from));
    if (sentence.is(at, "THINK") && sentence.cell(at).isVerb() && clause) {
      findings.add(Effect.HEDGE, at, "THINK");
    } else if ((sentence.is(at, "DENY") || isRulingOut(at)) && clause && !isDoer(from)) {
      findings.add(Effect.DENY, at, "DENY");
    } else if (sentence.is(at, "CONFIRM")
        && sentence.cell(at).isVerb()
        && clause
        && !isComeToLight(at)) {
      findings.add(Effect.CONFIRM, at, "CONFIRM");
    } else if (sentence.is(at, "NOCOMMENT")) {
      findings.add(Effect.VOID, at, "NOCOMMENT");
    } else if (sentence.is(at, "GUESS")) {
      findings.add(Effect.HEDGE, at, "GUESS");
    } else if (isCalledFalse(at) && isSubject(from)) {
      findings.add(Effect.DENY, at, "FALSE");
    } else if (sentence.isWord(at, "wish", "imagine", "pretend") && clause && anchor > at) {
      findings.add(Effect.VOID, at, "WISH");
    } else if (sentence.isWord(at, "smell", "look", "sound", "seem", "feel", "appear")
        && (tree.is(from, "xcomp")
            || tree.is(from, "ccomp") && sentence.isWord(at, "seem", "appear"))) {
      findings.add(Effect.HEDGE, at, "SEEM");
    }
  }

  /** "was revealed as": nobody says so. */
  private boolean isComeToLight(int at) {
    return sentence.isWord(at, "reveal", "unmask", "recognise", "recognize", "disclose")
        && !tree.children(at, "aux:pass").isEmpty()
        && tree.children(at, "obl").stream().noneMatch(this::isDoer);
  }

  /** "withdrawn by its owner": who does it is not what is denied. */
  private boolean isDoer(int from) {
    return tree.children(from, "case").stream().anyMatch(at -> sentence.isWord(at, "by"));
  }

  /** "ruled out", but not "a judge ruled that". */
  private boolean isRulingOut(int at) {
    boolean out = at + 1 < sentence.cells().size() && sentence.isWord(at + 1, "out");
    return sentence.is(at, "RULEOUT") && (out || !sentence.isWord(at, "rule"));
  }

  /** "Guesses that O made it were wrong", not "I was wrong, O made it". */
  private boolean isSubject(int from) {
    String relation = tree.relation(from);
    return relation.startsWith("nsubj") || relation.startsWith("csubj") || relation.equals("acl");
  }

  private boolean isCalledFalse(int at) {
    return isFalse(at)
        || hasFalse(at)
        || tree.children(at, "conj").stream().anyMatch(this::isFalse);
  }

  /** "is a lie", not "lies with". */
  private boolean isFalse(int at) {
    return sentence.is(at, "FALSE") && !(sentence.isWord(at, "lie") && sentence.cell(at).isVerb());
  }

  /** "proved false", "turned out to be wrong". */
  private boolean hasFalse(int at) {
    return sentence.isWord(at, "prove", "turn")
        && tree.children(at).stream().anyMatch(child -> sentence.is(child, "FALSE"));
  }
}
