// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.claim;

import io.signaltracker.indexer.language.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What the words over and around a claim's anchor say of its status: negation, hedging, owning up,
 * asking, supposing. Walks from the anchor up to the root and stops where a relative clause or an
 * apposition cuts it off from what is asserted above.
 */
final class Scope {

  /** Words found to matter, with the rule they fell under. */
  record Found(int cell, String rule) {}

  private static final Set<String> TRANSPARENT =
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
          "iobj");

  private final ReadSentence sentence;
  private final Tree tree;
  final List<Found> negations = new ArrayList<>();
  final List<Found> hedges = new ArrayList<>();
  final List<Found> confirmations = new ArrayList<>();
  final List<Found> voids = new ArrayList<>();
  final List<Integer> chain = new ArrayList<>();

  Scope(ReadSentence sentence, int anchor) {
    this.sentence = sentence;
    this.tree = sentence.tree();
    walk(anchor);
  }

  private void walk(int anchor) {
    int at = anchor;
    int from = -1;
    for (int steps = 0; at >= 0 && steps < 40; steps++) {
      chain.add(at);
      look(at, from, anchor);
      String relation = tree.relation(at);
      if (relation.equals("acl:relcl") || !TRANSPARENT.contains(base(relation))) {
        if (!isCleft(at)) {
          break;
        }
      }
      if (relation.equals("acl") && !isGuessNoun(tree.head(at))) {
        boolean equated = tree.head(at) >= 0 && !tree.children(tree.head(at), "cop").isEmpty();
        if (!equated) {
          break;
        }
      }
      if (relation.equals("appos") && !sentence.is(at, "GUESS")) {
        break;
      }
      from = at;
      at = tree.head(at);
    }
  }

  private static String base(String relation) {
    return relation.startsWith("obl") ? "obl" : relation;
  }

  /** "O is the one that wrote X": the relative clause is what is asserted. */
  private boolean isCleft(int at) {
    int head = tree.head(at);
    return head >= 0 && (!tree.children(head, "cop").isEmpty() || sentence.is(head, "GUESS"));
  }

  private boolean isGuessNoun(int head) {
    return head >= 0 && sentence.is(head, "GUESS");
  }

  private void look(int at, int from, int anchor) {
    boolean conjunct = from >= 0 && tree.relation(from).equals("conj");
    for (int child : tree.children(at)) {
      if (!conjunct && child != from) {
        lookAtModifier(child, at);
      }
    }
    if (from >= 0) {
      lookAtGovernor(at, from, anchor);
    } else {
      lookAtItself(at);
    }
  }

  private void lookAtItself(int at) {
    if (sentence.is(at, "DENY") && !sentence.is(at, "DISOWN")) {
      negations.add(new Found(at, "DENY"));
    }
    if (sentence.is(at, "GUESS")) {
      hedges.add(new Found(at, "GUESS"));
    }
  }

  private void lookAtModifier(int child, int at) {
    String relation = tree.relation(child);
    boolean modifier =
        relation.equals("advmod")
            || relation.equals("det")
            || relation.equals("aux")
            || relation.equals("cc")
            || relation.equals("mark")
            || relation.equals("neg")
            || relation.equals("amod")
            || relation.equals("cc:preconj")
            || relation.equals("obj")
            || relation.equals("nsubj")
            || relation.equals("dep")
            || relation.equals("discourse")
            || relation.equals("nsubj:pass")
            || relation.equals("case");
    if (!modifier) {
      return;
    }
    if (sentence.is(child, "NEG") && !isNotOnly(child)) {
      negations.add(new Found(child, "NEG"));
    } else if (sentence.is(child, "WRONGLY")) {
      negations.add(new Found(child, "WRONGLY"));
    } else if (sentence.is(child, "MODAL") && relation.equals("aux")) {
      hedges.add(new Found(child, "MODAL"));
    } else if (sentence.is(child, "HEDGE")) {
      hedges.add(new Found(child, "HEDGE"));
    } else if (relation.equals("mark") && sentence.isWord(child, "if", "whether", "unless")) {
      voids.add(new Found(child, "IF"));
    } else if (sentence.is(child, "GUESS") && relation.equals("nsubj")) {
      hedges.add(new Found(child, "GUESS"));
    } else if (relation.equals("obj")
        && tree.children(child, "det").stream().anyMatch(d -> sentence.isWord(d, "no"))) {
      negations.add(new Found(child, "NEG"));
    } else if (relation.equals("amod")
        && sentence.isWord(
            child,
            "likely",
            "possible",
            "probable",
            "rumoured",
            "suspected",
            "alleged",
            "supposed",
            "plausible",
            "presumed")) {
      hedges.add(new Found(child, "HEDGE"));
    }
    if (at >= 0 && relation.equals("advmod")) {
      tree.children(child, "advmod").stream()
          .filter(grand -> sentence.is(grand, "HEDGE") || sentence.isWord(grand, "almost"))
          .forEach(grand -> hedges.add(new Found(grand, "HEDGE")));
    }
  }

  private boolean isNotOnly(int child) {
    return child + 1 < sentence.cells().size() && sentence.isWord(child + 1, "only", "just");
  }

  private void lookAtGovernor(int at, int from, int anchor) {
    boolean clause = isClause(from);
    if (sentence.is(at, "THINK") && clause) {
      hedges.add(new Found(at, "THINK"));
    } else if (sentence.is(at, "DENY") && (clause || tree.is(from, "obj"))) {
      negations.add(new Found(at, "DENY"));
    } else if (sentence.is(at, "CONFIRM") && clause) {
      confirmations.add(new Found(at, "CONFIRM"));
    } else if (sentence.is(at, "NOCOMMENT")) {
      voids.add(new Found(at, "NOCOMMENT"));
    } else if (sentence.is(at, "GUESS")) {
      hedges.add(new Found(at, "GUESS"));
    } else if (sentence.is(at, "FALSE")) {
      negations.add(new Found(at, "FALSE"));
    } else if (sentence.isWord(at, "stop") && anchor > at) {
      voids.add(new Found(at, "NOCOMMENT"));
    } else if (sentence.isWord(at, "prove", "turn") && hasFalse(at)) {
      negations.add(new Found(at, "FALSE"));
    } else if (sentence.isWord(at, "wish", "imagine", "suppose", "pretend")
        && clause
        && !sentence.isWord(at, "suppose")) {
      voids.add(new Found(at, "WISH"));
    } else if (sentence.isWord(at, "smell", "look", "sound", "seem", "feel", "appear")) {
      hedges.add(new Found(at, "SEEM"));
    } else if (sentence.isWord(at, "hope", "plan", "want") && clause) {
      confirmations.removeIf(_ -> false);
    }
  }

  private boolean hasFalse(int at) {
    return tree.children(at).stream().anyMatch(child -> sentence.is(child, "FALSE"));
  }

  private boolean isClause(int from) {
    String relation = tree.relation(from);
    return relation.equals("ccomp")
        || relation.equals("xcomp")
        || relation.equals("acl")
        || relation.equals("advcl")
        || relation.equals("parataxis")
        || relation.equals("conj")
        || relation.equals("dep")
        || relation.equals("csubj")
        || relation.equals("obj")
        || relation.equals("nsubj:pass")
        || relation.equals("obl");
  }

  /** "did not say that ...", "neither confirmed nor denied": nothing is asserted. */
  boolean isSpeechNegated(ReadSentence read) {
    return negations.stream()
        .filter(found -> found.rule().equals("NEG"))
        .map(found -> tree.head(found.cell()))
        .anyMatch(at ->
            at >= 0
                && !chain.getFirst().equals(at)
                && (read.is(at, "SAY") || read.is(at, "CONFIRM") || read.is(at, "DENY")));
  }

  boolean isNegated() {
    return !negations.isEmpty();
  }
}
