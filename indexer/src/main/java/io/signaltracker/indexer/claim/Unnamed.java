// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.claim;

import io.signaltracker.indexer.language.Tree;
import org.jspecify.annotations.Nullable;

/** Which group a word for people without a name means: insiders, analysts, media, the community. */
final class Unnamed {

  private final ReadSentence sentence;
  private final Tree tree;

  Unnamed(ReadSentence sentence) {
    this.sentence = sentence;
    this.tree = sentence.tree();
  }

  /** The group that a word means by its own kind; null for none. */
  @Nullable String groupOf(int node) {
    if (sentence.is(node, "OFFICIAL")) {
      return "insiders";
    }
    if (sentence.isWord(node, "another") && tree.is(node, "nsubj")) {
      return "community";
    }
    if (sentence.is(node, "MEDIA")) {
      return "media";
    }
    if (sentence.isWord(node, "people", "persons", "developers")
        && hasNumber(node)
        && !sentence.isWord(node, "people", "persons")) {
      return "analysts";
    }
    if (sentence.isWord(node, "investor", "trader")
        && sentence.cell(node).tag().equals("NNS")
        && tree.children(node, "nmod", "acl", "nummod").isEmpty()) {
      return "community";
    }
    if (sentence.is(node, "INSIDER")
        && !(sentence.isWord(node, "people", "person")
            && tree.children(node).stream()
                .noneMatch(c ->
                    tree.is(c, "amod")
                        || tree.is(c, "nmod")
                        || tree.is(c, "acl")
                        || tree.is(c, "nummod")
                        || tree.is(c, "det")))) {
      return "insiders";
    }
    if (sentence.is(node, "ANALYST")) {
      return "analysts";
    }
    return sentence.is(node, "COMMUNITY") || sentence.is(node, "GUESS") ? "community" : null;
  }

  private boolean hasNumber(int node) {
    return !tree.children(node, "nummod").isEmpty();
  }

  /** Whether a word means somebody whose name is kept back, whomever they work for. */
  boolean isAnonymous(int node) {
    boolean former =
        tree.children(node, "amod").stream().anyMatch(child -> sentence.isWord(child, "former"));
    boolean insider =
        sentence.is(node, "INSIDER") && !tree.children(node, "nmod", "acl", "amod").isEmpty();
    boolean condition =
        sentence.cells().stream().anyMatch(cell -> cell.lower().equals("anonymity"));
    return former || condition || insider && !sentence.isWord(node, "people", "person");
  }
}
