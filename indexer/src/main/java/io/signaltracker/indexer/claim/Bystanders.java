// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.claim;

import io.signaltracker.indexer.entity.EntityType;
import io.signaltracker.indexer.entity.Gazetteer;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Tells the organisations of a sentence that only stand by: where it says outright who made a
 * model, another that it names is no maker unless it is joined or set against the first: "O and P",
 * "O, not P".
 */
final class Bystanders {

  private static final Set<Draft.Says> OUTRIGHT =
      Set.of(Draft.Says.FLAT, Draft.Says.RELEASE, Draft.Says.CONFIRMED, Draft.Says.VENDOR);

  /** What joins two makers, or sets one against the other. */
  private static final String[] JOINTS = {
    "and", "or", "nor", "than", "with", "/", "&", "neither", "but"
  };

  private static final String[] NEGATIONS = {"not", "n't", "never", "≠", "!=", "far"};

  private static final int REACH = 3;
  private static final int LONG_REACH = 9;

  private final ReadSentence sentence;
  private final Gazetteer gazetteer;

  Bystanders(ReadSentence sentence, Gazetteer gazetteer) {
    this.sentence = sentence;
    this.gazetteer = gazetteer;
  }

  /** The drafts without makers named in passing where another is asserted of the same model. */
  List<Draft> removed(List<Draft> drafts) {
    return drafts.stream()
        .filter(draft -> draft.says() != Draft.Says.BACKGROUND || !isToldOtherwise(draft, drafts))
        .toList();
  }

  private boolean isToldOtherwise(Draft draft, List<Draft> drafts) {
    return drafts.stream().anyMatch(other -> isMaker(other, draft.subject(), draft.object()));
  }

  /** Whether the organisation of a pair only stands by. */
  boolean has(Pair pair, List<Draft> found) {
    return pair.kind() == EntityType.ORG
        && !isGapped(pair)
        && found.stream().anyMatch(draft -> isMaker(draft, pair.subject(), pair.object()))
        && (!isJoined(pair.objectAt()) || isTaken(pair, found));
  }

  private boolean isMaker(Draft draft, String model, String other) {
    return draft.relation() == Relation.DEVELOPED_BY
        && draft.subject().equals(model)
        && !draft.object().equals(other)
        && OUTRIGHT.contains(draft.says())
        && !new Scope(sentence, draft.anchor()).isNegated()
        && !gazetteer.isUnitOf(draft.object(), other)
        && !gazetteer.isUnitOf(other, draft.object());
  }

  /** "A by O, B by P": each has a maker and each maker a model. */
  private static boolean isTaken(Pair pair, List<Draft> found) {
    return found.stream()
        .anyMatch(draft ->
            draft.relation() == Relation.DEVELOPED_BY
                && draft.object().equals(pair.object())
                && !draft.subject().equals(pair.subject())
                && OUTRIGHT.contains(draft.says()));
  }

  private boolean isJoined(int org) {
    int size = sentence.cells().size();
    return hasWord(Math.max(0, org - REACH), org, JOINTS)
        || hasWord(Math.max(0, org - LONG_REACH), Math.min(size, org + REACH + 1), NEGATIONS)
        || org + 1 < size && sentence.isWord(org + 1, "and", "or", "nor", "&");
  }

  /** "M by O": its own clause, however short. */
  private boolean isGapped(Pair pair) {
    int between = pair.subjectAt() + 1;
    return pair.isInSentence()
        && pair.objectAt() == between + 1
        && sentence.isWord(between, "by", "from");
  }

  private boolean hasWord(int from, int to, String... words) {
    return IntStream.range(from, to).anyMatch(at -> sentence.isWord(at, words));
  }
}
