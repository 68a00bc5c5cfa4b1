// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.claim;

import io.signaltracker.indexer.language.Cell;
import io.signaltracker.indexer.language.Tree;
import java.util.List;
import java.util.Set;

/** Mends what the parser often hangs wrongly in enumerations of names. */
final class Repairs {

  private static final Set<String> BEHIND = Set.of("appos", "nmod", "acl", "acl:relcl", "amod");

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

  private static boolean isSameKind(List<Cell> cells, int one, int other) {
    return cells.get(one).slot().equals(cells.get(other).slot());
  }

  private static boolean opensWithComma(List<Cell> cells, Tree tree, int clause) {
    int behind = tree.head(clause) + 1;
    return behind > 0 && behind < clause && cells.get(behind).text().equals(",");
  }
}
