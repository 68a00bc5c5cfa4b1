// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.claim;

import io.signaltracker.indexer.language.Tree;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds who asserts or denies a claim: the innermost one who says or thinks it. */
final class HolderReader {

  private final ReadSentence sentence;
  private final Tree tree;
  private final Roles roles;
  private final Speech speech;
  private final HolderWords words;
  private final HolderElsewhere elsewhere;

  HolderReader(ReadSentence sentence, Roles roles, HolderWords words) {
    this.sentence = sentence;
    this.tree = sentence.tree();
    this.roles = roles;
    this.speech = new Speech(sentence);
    this.words = words;
    this.elsewhere = new HolderElsewhere(sentence, words);
  }

  Holder holder(Scope scope, Draft draft) {
    if (isOwnGuess(draft)) {
      return words.own();
    }
    Holder doer = isVerbOfGuessing(draft) ? words.ofSubject(draft.anchor()) : null;
    if (doer != null) {
      return doer;
    }
    for (int at : scope.chain()) {
      boolean governs = at != draft.anchor() && !isNextClause(at, draft.anchor());
      boolean denied = scope.isRefuted() || draft.says() == Draft.Says.DENIED;
      boolean refuted = denied && sentence.is(at, "GUESS");
      Holder found = governs && !refuted ? fromGovernor(at, scope) : null;
      if (found != null) {
        return found;
      }
    }
    return fromElsewhere(scope, draft);
  }

  /** "it could be theirs, and some think that ...": a later clause governs no earlier one. */
  boolean isNextClause(int governor, int anchor) {
    for (int at = anchor + 2; at < governor; at++) {
      if (sentence.isWord(at, "and", "but") && sentence.isWord(at - 1, ",")) {
        return true;
      }
    }
    return false;
  }

  private Holder fromElsewhere(Scope scope, Draft draft) {
    Holder beside = elsewhere.fromBeside(scope);
    if (beside != null) {
      return beside;
    }
    if (draft.says() == Draft.Says.CONFIRMED) {
      return new Holder(draft.object(), draft.anchor(), true, draft.object());
    }
    Holder quoted = elsewhere.fromAccording();
    if (quoted != null) {
      return quoted;
    }
    Holder introduced = elsewhere.fromIntroduction();
    if (introduced != null) {
      return introduced;
    }
    Holder guessed = scope.isRefuted() ? null : elsewhere.fromGuessBefore(draft.anchor());
    if (guessed != null) {
      return guessed;
    }
    Holder root = elsewhere.fromRoot(scope, draft);
    return root == null ? words.own() : root;
  }

  /** A bet without grammar is the poster's own. */
  private boolean isOwnGuess(Draft draft) {
    return draft.pattern().startsWith("surface:")
        && draft.says() != Draft.Says.FLAT
        && sentence.speaker() != null;
  }

  private boolean isVerbOfGuessing(Draft draft) {
    boolean acts =
        draft.says() == Draft.Says.GUESS
            || draft.says() == Draft.Says.DENIED
            || draft.says() == Draft.Says.CONFIRMED
            || sentence.is(draft.anchor(), "TRACE")
            || sentence.is(draft.anchor(), "CREDIT");
    return acts && sentence.cell(draft.anchor()).isVerb();
  }

  /**
   * Its own subject, or that of the verb it goes on from: "I am sure O made X" is no doing of mine.
   */
  private List<Integer> doers(int verb) {
    return tree.is(verb, "conj") ? roles.subjects(verb, 0) : tree.children(verb, "nsubj");
  }

  /** Whether the one who did it speaks: "we distilled X from M". */
  boolean isOwnDoing(Draft draft) {
    int at = draft.anchor();
    return isMyDoing(at) || draft.relation() == Relation.BASED_ON && isPartOfMyMaking(at);
  }

  private boolean isMyDoing(int verb) {
    return sentence.cell(verb).isVerb()
        && doers(verb).stream()
            .anyMatch(at -> Set.of("i", "we").contains(sentence.cell(at).lower()));
  }

  /** "I trained X for my notes, starting from M": who makes it knows what from. */
  private boolean isPartOfMyMaking(int anchor) {
    int at = tree.head(anchor);
    for (int step = 0; at >= 0 && step < Ascent.HIGHEST; step++) {
      if (sentence.is(at, "MAKE") && isMyDoing(at)) {
        return true;
      }
      at = tree.head(at);
    }
    return false;
  }

  private @Nullable Holder fromGovernor(int at, Scope scope) {
    if (sentence.is(at, "GUESS") && !sentence.cell(at).isVerb()) {
      return words.ofGuess(at);
    }
    if (sentence.isWord(at, "convince", "persuade", "satisfy") && roles.isPassive(at)) {
      return words.ofAny(roles.subjects(at, 0));
    }
    if ((speech.isSpeech(at) && sentence.cell(at).isVerb()) || sentence.is(at, "SURE")) {
      return words.ofSubject(at);
    }
    for (int subject : tree.children(at, "nsubj", "nsubj:pass")) {
      if (sentence.is(subject, "GUESS") && !scope.isRefuted() && !scope.chain().contains(subject)) {
        return words.ofGuess(subject);
      }
    }
    return null;
  }
}
