// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.language;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A dependency tree over the cells of one sentence: each cell has one head, -1 for the root.
 * Immutable.
 */
public final class Tree {

  private final int[] heads;
  private final String[] relations;
  private final List<List<Integer>> children;

  /** Takes over both arrays. */
  public Tree(int[] heads, String[] relations) {
    this.heads = heads;
    this.relations = relations;
    this.children = new ArrayList<>(Collections.nCopies(heads.length, List.of()));
    for (int i = 0; i < heads.length; i++) {
      if (heads[i] >= 0) {
        adopt(heads[i], i);
      }
    }
  }

  private void adopt(int head, int child) {
    List<Integer> known = children.get(head);
    if (known.isEmpty()) {
      known = new ArrayList<>(4);
      children.set(head, known);
    }
    known.add(child);
  }

  public int size() {
    return heads.length;
  }

  /** The head's position; -1 for a root. */
  public int head(int cell) {
    return heads[cell];
  }

  /** The relation to the head: "nsubj", "obj", "nsubj:pass" ... */
  public String relation(int cell) {
    return relations[cell];
  }

  /** Positions of the direct dependents, in reading order. */
  public List<Integer> children(int cell) {
    return children.get(cell);
  }

  /** The dependents under one of the relations; a name also matches its subtypes. */
  public List<Integer> children(int cell, String... wanted) {
    List<Integer> found = new ArrayList<>(2);
    for (int child : children.get(cell)) {
      for (String relation : wanted) {
        if (is(child, relation)) {
          found.add(child);
          break;
        }
      }
    }
    return found;
  }

  /** Whether the cell stands under this relation or a subtype of it. */
  public boolean is(int cell, String relation) {
    String own = relations[cell];
    return own.equals(relation)
        || (own.startsWith(relation) && own.charAt(relation.length()) == ':');
  }

  /** Whether {@code ancestor} is on the way from the cell to the root, or the cell itself. */
  public boolean under(int cell, int ancestor) {
    int at = cell;
    for (int step = 0; at >= 0 && step <= heads.length; step++) {
      if (at == ancestor) {
        return true;
      }
      at = heads[at];
    }
    return false;
  }
}
