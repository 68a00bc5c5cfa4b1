// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.claim;

import io.signaltracker.indexer.language.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The way from a claim's anchor up the dependency tree, to where a relative clause or an apposition
 * cuts it off from what is asserted above.
 */
final class Ascent {

  /**
   * One stretch of the way.
   *
   * @param from the cell below; -1 at the anchor
   */
  record Step(int at, int from) {}

  /** Trees are finite, their repairs need not be. */
  static final int HIGHEST = 40;

  private static final Set<String> OPEN =
      Set.of(
          "ccomp",
          "xcomp",
          "advcl",
          "parataxis",
          "conj",
          "nsubj",
          "nsubj:pass",
          "obj",
          "obl",
          "nmod",
          "csubj",
          "dep",
          "acl",
          "nmod:poss",
          "compound",
          "case",
          "root",
          "appos",
          "iobj",
          "obl:tmod",
          "csubj:pass",
          "fixed",
          "amod");

  private static final Set<String> SUBORDINATORS =
      Set.of(
          "since",
          "because",
          "as",
          "after",
          "before",
          "when",
          "while",
          "until",
          "although",
          "though",
          "once",
          "whereas",
          "where");

  private final ReadSentence sentence;
  private final Tree tree;
  private final List<Integer> chain = new ArrayList<>();
  private final List<Step> telling = new ArrayList<>();

  Ascent(ReadSentence sentence, int anchor) {
    this.sentence = sentence;
    this.tree = sentence.tree();
    climb(anchor);
  }

  /** The cells from the anchor up to where the way ends. */
  List<Integer> chain() {
    return chain;
  }

  /**
   * The stretches whose words bear on the claim: up to a clause that holds whatever stands above.
   */
  List<Step> telling() {
    return telling;
  }

  private void climb(int anchor) {
    int at = anchor;
    int from = -1;
    boolean tells = true;
    for (int steps = 0; at >= 0 && steps < HIGHEST; steps++) {
      chain.add(at);
      if (tells) {
        telling.add(new Step(at, from));
      }
      tells = tells && !isOwnClause(at);
      if (isCutOff(at)) {
        break;
      }
      from = at;
      at = tree.head(at);
    }
  }

  /** Whether what stands above does not reach down to this clause. */
  private boolean isCutOff(int at) {
    int head = tree.head(at);
    if (head < 0) {
      return true;
    }
    String relation = tree.relation(at);
    boolean relative = relation.equals("acl:relcl") || !OPEN.contains(relation);
    boolean reduced = relation.equals("acl") || relation.equals("appos");
    if (relative || reduced) {
      return !isAsserted(head) && !(relation.equals("appos") && sentence.is(at, "GUESS"));
    }
    boolean loose =
        relation.equals("parataxis") || relation.equals("dep") || relation.equals("ccomp");
    boolean speech = sentence.isTelling(head) || sentence.is(head, "THINK");
    return loose
        && (sentence.hasBetween(";", at, head) || (sentence.hasBetween(":", at, head) && !speech));
  }

  /**
   * Whether something holds as it is, whatever is said around it: "... was not tested, since O
   * built it", "what it was built on is no secret", "its maker, O, could not be reached", "its
   * first model, X, needs no licence".
   */
  private boolean isOwnClause(int at) {
    if (tree.is(at, "csubj")) {
      return tree.children(at).stream()
          .anyMatch(child -> sentence.cell(child).tag().startsWith("W"));
    }
    return isTakenForGranted(at) || isSubordinate(at);
  }

  private boolean isTakenForGranted(int at) {
    return (sentence.is(at, "MAKER") || sentence.is(at, "MODEL"))
        && !tree.children(at, "nmod:poss").isEmpty()
        && tree.children(at, "appos").stream().anyMatch(child -> sentence.cell(child).isMention());
  }

  private boolean isSubordinate(int at) {
    boolean clause = tree.is(at, "advcl") || tree.is(at, "obl") && !hasWord(at, "as");
    return clause
        && tree.children(at, "mark", "advmod", "case").stream()
            .anyMatch(child -> child < at && SUBORDINATORS.contains(sentence.cell(child).lower()));
  }

  private boolean hasWord(int at, String word) {
    return tree.children(at, "case").stream().anyMatch(child -> sentence.isWord(child, word));
  }

  /** "O is the lab that made X", "the theory that O made X". */
  private boolean isAsserted(int head) {
    return !tree.children(head, "cop").isEmpty()
        || sentence.is(head, "GUESS")
        || sentence.is(head, "STORY");
  }
}
