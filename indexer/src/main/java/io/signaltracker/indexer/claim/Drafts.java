// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Keeps one draft for each triple of a sentence, and adds what follows from two of them. */
final class Drafts {

  private Drafts() {}

  /** What is a claim only where it is negated, and is not. */
  static boolean isIdle(ReadSentence sentence, Draft draft) {
    return draft.says() == Draft.Says.NEGATED && !new Scope(sentence, draft.anchor()).isNegated();
  }

  /** One draft for each triple: what is said in passing yields to what is asserted. */
  static List<Draft> best(List<Draft> drafts) {
    List<Draft> order = new ArrayList<>(drafts);
    order.sort(Comparator.comparingInt(draft -> rank(draft.says())));
    List<Draft> kept = new ArrayList<>();
    for (Draft draft : order) {
      if (kept.stream().noneMatch(draft::sameTriple)) {
        kept.add(draft);
      }
    }
    return kept;
  }

  private static int rank(Draft.Says says) {
    return switch (says) {
      case DENIED, RULED_OUT -> 0;
      case FLAT, RELEASE, CONFIRMED, GUESS, VENDOR -> 1;
      case NEGATED -> 2;
      case BACKGROUND -> 3;
    };
  }

  /** "X is ORG's M" also says that ORG made X. */
  static List<Draft> chained(List<Draft> drafts) {
    List<Draft> all = new ArrayList<>(drafts);
    for (Draft same : drafts) {
      for (Draft made : drafts) {
        if (same.relation() == Relation.SAME_AS && made.relation() == Relation.DEVELOPED_BY) {
          chain(same, made, all);
        }
      }
    }
    return all;
  }

  private static void chain(Draft same, Draft made, List<Draft> all) {
    boolean forward = made.subject().equals(same.object());
    if (!forward
        && !(made.subject().equals(same.subject()) && made.says() == Draft.Says.BACKGROUND)) {
      return;
    }
    Draft draft =
        new Draft(
            forward ? same.subject() : same.object(),
            Relation.DEVELOPED_BY,
            made.object(),
            same.anchor(),
            same.says(),
            same.pattern() + "+maker");
    if (forward || all.stream().noneMatch(draft::sameTriple)) {
      all.removeIf(other -> other.says() == Draft.Says.BACKGROUND && other.sameTriple(draft));
      if (all.stream().noneMatch(draft::sameTriple)) {
        all.add(draft);
      }
    }
  }
}
