// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.claim;

import io.signaltracker.indexer.entity.EntityType;
import io.signaltracker.indexer.language.Tree;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds who is heard in a sentence beside the claim, not above it. */
final class HolderElsewhere {

  private final ReadSentence sentence;
  private final Tree tree;
  private final HolderWords words;
  private final Speech speech;

  HolderElsewhere(ReadSentence sentence, HolderWords words) {
    this.sentence = sentence;
    this.tree = sentence.tree();
    this.words = words;
    this.speech = new Speech(sentence);
  }

  /** ", a spokesperson added" hung beside the claim. */
  @Nullable Holder fromBeside(Scope scope) {
    for (int at : scope.chain()) {
      for (int child : tree.children(at, "parataxis", "ccomp", "dep", "advcl", "discourse")) {
        boolean says =
            sentence.cell(child).isVerb()
                && speech.isSpeech(child)
                && !scope.chain().contains(child);
        if (says && tree.children(child, "ccomp").isEmpty() && isLast(child)) {
          Holder holder = words.ofSubject(child);
          if (holder != null) {
            return holder;
          }
        }
      }
    }
    return null;
  }

  private boolean isLast(int verb) {
    boolean asSaid =
        tree.children(verb, "mark", "advmod", "case").stream()
            .anyMatch(at -> sentence.isWord(at, "as"));
    return asSaid || verb > sentence.cells().size() / 2 || verb > sentence.cells().size() - 12;
  }

  @Nullable Holder fromAccording() {
    for (int at = 0; at < sentence.cells().size(); at++) {
      if (sentence.isWord(at, "according") && tree.head(at) >= 0) {
        int source = tree.is(at, "case") ? tree.head(at) : firstOblique(at);
        Holder holder = source < 0 ? null : words.of(source);
        if (holder != null) {
          return holder;
        }
      }
    }
    return null;
  }

  /** "For the researcher A. B., it is ...", "I am X, trained by O". */
  @Nullable Holder fromIntroduction() {
    for (int at = 0; at + 2 < sentence.cells().size(); at++) {
      String self = sentence.named(at + 2, EntityType.MODEL);
      if (self != null && sentence.isWord(at, "i", "you") && sentence.isWord(at + 1, "be")) {
        return new Holder(self, at + 2, false, null);
      }
    }
    if (!sentence.isWord(0, "for", "to")) {
      return null;
    }
    for (int at = 1; at < Math.min(6, sentence.cells().size()); at++) {
      String person = sentence.named(at, EntityType.PERSON);
      if (person != null) {
        return words.person(person, at);
      }
    }
    return null;
  }

  /** "on the guess that ..." hung on the verb instead of on the guess. */
  @Nullable Holder fromGuessBefore(int anchor) {
    for (int at = anchor - 2; at >= 0; at--) {
      boolean guess = sentence.is(at, "GUESS") && !sentence.cell(at).isVerb();
      if (guess && sentence.isWord(at + 1, "that")) {
        return words.ofGuess(at);
      }
    }
    return null;
  }

  private int firstOblique(int at) {
    List<Integer> found = tree.children(at, "obl", "nmod", "fixed", "pobj", "obj");
    return found.isEmpty() ? -1 : found.getLast();
  }

  /** Where the parser lost the way up, the sentence's main verb of saying still has a subject. */
  @Nullable Holder fromRoot(Scope scope, Draft draft) {
    for (int at = 0; at < sentence.cells().size(); at++) {
      boolean root = tree.head(at) < 0 && sentence.cell(at).isVerb() && at < draft.anchor();
      if (root
          && !scope.chain().contains(at)
          && (speech.isSpeech(at) || isQuoted(at, draft.anchor()))) {
        return words.ofSubject(at);
      }
    }
    return null;
  }

  private boolean isQuoted(int verb, int anchor) {
    long marks =
        sentence.cells().subList(verb, anchor).stream()
            .filter(cell -> cell.text().equals("\"") || cell.text().equals("“"))
            .count();
    return marks % 2 == 1;
  }
}
