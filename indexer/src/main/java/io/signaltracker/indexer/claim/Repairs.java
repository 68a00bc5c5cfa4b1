// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.claim;

import io.signaltracker.indexer.language.Cell;
import io.signaltracker.indexer.language.Lexicon;
import io.signaltracker.indexer.language.Tree;
import java.util.List;
import java.util.Set;

/** Mends what the parser often hangs wrongly: names in a row, second predicates, speakers. */
final class Repairs {

  private static final Set<String> BEHIND = Set.of("appos", "nmod", "acl", "acl:relcl", "amod");

  private static final Set<String> OPENS_SPEECH = Set.of(",", "\"", "”", "''");

  private Repairs() {}

  /**
   * "A, which is B, and C, an early D": behind the comma that closes the relative clause, C goes on
   * from A, and what describes C hangs on C.
   */
  static Tree apply(List<Cell> cells, Tree tree) {
    int[] heads = new int[tree.size()];
    String[] relations = new String[tree.size()];
    for (int at = 0; at < tree.size(); at++) {
      heads[at] = tree.head(at);
      relations[at] = tree.relation(at);
    }
    for (int at = 2; at < tree.size(); at++) {
      int clause = closedClause(cells, tree, at);
      if (clause >= 0) {
        int from = tree.head(at);
        heads[at] = tree.head(clause);
        for (int child : tree.children(from)) {
          if (child > at && BEHIND.contains(tree.relation(child))) {
            heads[child] = at;
          }
        }
      }
      int first = firstPredicate(cells, tree, at);
      if (first >= 0) {
        heads[at] = first;
      }
      if (isInvertedSpeaker(cells, tree, at)) {
        relations[at] = "nsubj";
      }
    }
    return new Tree(heads, relations);
  }

  /** The relative clause, closed by ", and" before a name, that the name was hung into; or -1. */
  private static int closedClause(List<Cell> cells, Tree tree, int name) {
    boolean goesOn =
        cells.get(name).isMention()
            && tree.relation(name).equals("conj")
            && cells.get(name - 1).lower().equals("and")
            && cells.get(name - 2).text().equals(",");
    if (!goesOn) {
      return -1;
    }
    int at = tree.head(name);
    for (int step = 0; at >= 0 && step < cells.size(); step++) {
      if (tree.relation(at).equals("acl:relcl") && opensWithComma(cells, tree, at)) {
        return tree.head(at) >= 0 && isSameKind(cells, tree.head(at), name) ? at : -1;
      }
      at = tree.head(at);
    }
    return -1;
  }

  /**
   * "O lent the hall in which X was coded but did not code it": an active verb does not go on from
   * the passive one of a relative clause, but from the verb above; or -1.
   */
  private static int firstPredicate(List<Cell> cells, Tree tree, int verb) {
    int clause = tree.head(verb);
    boolean second =
        cells.get(verb).isVerb()
            && tree.relation(verb).equals("conj")
            && !tree.children(verb, "obj").isEmpty()
            && tree.children(verb, "nsubj", "nsubj:pass", "aux:pass").isEmpty()
            && clause >= 0
            && isRelative(cells, tree, clause)
            && !tree.children(clause, "aux:pass").isEmpty();
    int over = second ? tree.head(clause) : -1;
    int above = over < 0 || cells.get(over).isVerb() ? over : tree.head(over);
    return above >= 0 && cells.get(above).isVerb() ? above : -1;
  }

  private static boolean isRelative(List<Cell> cells, Tree tree, int clause) {
    return tree.relation(clause).equals("acl:relcl")
        || tree.children(clause).stream().anyMatch(at -> cells.get(at).tag().equals("WRB"));
  }

  /** ", said two people who saw it": who stands behind the verb speaks. */
  private static boolean isInvertedSpeaker(List<Cell> cells, Tree tree, int noun) {
    int verb = tree.head(noun);
    return verb > 0
        && noun > verb
        && tree.relation(noun).equals("obj")
        && Lexicon.shipped().is(cells.get(verb), "SAY")
        && !cells.get(verb).tag().equals("VBG")
        && OPENS_SPEECH.contains(cells.get(verb - 1).text())
        && tree.children(verb, "nsubj", "aux").isEmpty();
  }

  private static boolean isSameKind(List<Cell> cells, int one, int other) {
    return cells.get(one).slot().equals(cells.get(other).slot());
  }

  private static boolean opensWithComma(List<Cell> cells, Tree tree, int clause) {
    int behind = tree.head(clause) + 1;
    return behind > 0 && behind < clause && cells.get(behind).text().equals(",");
  }
}
