// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.claim;

import io.signaltracker.indexer.entity.EntityType;
import io.signaltracker.indexer.language.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds who asserts or denies a claim: the innermost one who says or thinks it. */
final class HolderReader {

  /**
   * The answer.
   *
   * @param cell the word that named the holder; -1 for the document's own voice
   * @param company whether the holder is an organisation of the field or speaks for one
   * @param org the organisation that the holder is or speaks for; null for none
   */
  record Holder(String name, int cell, boolean company, @Nullable String org) {}

  private static final Set<String> FIRST = Set.of("i", "me", "my", "we", "us", "our");

  private final ReadSentence sentence;
  private final Tree tree;
  private final Roles roles;
  private final Names names;
  private final Voice voice;
  private final @Nullable String lastPerson;

  HolderReader(
      ReadSentence sentence, Roles roles, Names names, Voice voice, @Nullable String lastPerson) {
    this.sentence = sentence;
    this.tree = sentence.tree();
    this.roles = roles;
    this.names = names;
    this.voice = voice;
    this.lastPerson = lastPerson;
  }

  Holder holder(Scope scope, Draft draft) {
    if (draft.says() == Draft.Says.GUESS
        || draft.says() == Draft.Says.DENIED
        || draft.says() == Draft.Says.CONFIRMED) {
      Holder own = fromSubject(draft.anchor());
      if (own != null && sentence.cell(draft.anchor()).isVerb()) {
        return own;
      }
    }
    for (int at : scope.chain) {
      Holder found = at == draft.anchor() && !isSpeech(at) ? null : fromGovernor(at);
      if (found != null) {
        return found;
      }
    }
    Holder beside = fromBeside(scope);
    if (beside != null) {
      return beside;
    }
    Holder quoted = fromAccording();
    return quoted == null ? own() : quoted;
  }

  /** The document's own voice, or the post's. */
  Holder own() {
    String speaker = sentence.speaker();
    if (speaker != null) {
      return new Holder(speaker, -1, false, null);
    }
    return new Holder(voice.holder(), -1, voice.firstPerson() != null, voice.firstPerson());
  }

  private boolean isSpeech(int at) {
    return sentence.is(at, "SAY")
        || sentence.is(at, "THINK")
        || sentence.is(at, "CONFIRM")
        || sentence.is(at, "DENY")
        || sentence.isWord(at, "claim", "accuse", "call", "describe", "hold", "list", "rule");
  }

  private @Nullable Holder fromGovernor(int at) {
    if (sentence.is(at, "GUESS") && !sentence.cell(at).isVerb()) {
      return fromGuess(at);
    }
    return isSpeech(at) && sentence.cell(at).isVerb() ? fromSubject(at) : null;
  }

  private @Nullable Holder fromGuess(int at) {
    for (int owner : tree.children(at, "nmod:poss")) {
      Holder holder = classify(owner, 0);
      if (holder != null) {
        return holder;
      }
    }
    return sentence.speaker() == null ? new Holder("community", at, false, null) : null;
  }

  private @Nullable Holder fromSubject(int at) {
    for (int subject : roles.agents(at)) {
      Holder holder = classify(subject, 0);
      if (holder != null) {
        return holder;
      }
    }
    return null;
  }

  /** ", a spokesperson added" hung beside the claim. */
  private @Nullable Holder fromBeside(Scope scope) {
    for (int at : scope.chain) {
      for (int child : tree.children(at, "parataxis", "ccomp", "dep", "advcl", "discourse")) {
        boolean speech =
            sentence.cell(child).isVerb() && isSpeech(child) && !scope.chain.contains(child);
        if (speech && tree.children(child, "ccomp").isEmpty() && isLast(child)) {
          Holder holder = fromSubject(child);
          if (holder != null) {
            return holder;
          }
        }
      }
    }
    return null;
  }

  private boolean isLast(int verb) {
    return verb > sentence.cells().size() / 2 || verb > sentence.cells().size() - 12;
  }

  private @Nullable Holder fromAccording() {
    for (int at = 0; at < sentence.cells().size(); at++) {
      if (sentence.isWord(at, "according") && tree.head(at) >= 0) {
        int source = tree.is(at, "case") ? tree.head(at) : firstOblique(at);
        Holder holder = source < 0 ? null : classify(source, 0);
        if (holder != null) {
          return holder;
        }
      }
    }
    return null;
  }

  private int firstOblique(int at) {
    List<Integer> found = tree.children(at, "obl", "nmod", "fixed", "pobj", "obj");
    return found.isEmpty() ? -1 : found.getLast();
  }

  private @Nullable Holder classify(int node, int depth) {
    if (depth > 3) {
      return null;
    }
    Holder named = named(node);
    if (named != null) {
      return named;
    }
    if (FIRST.contains(sentence.cell(node).lower())) {
      return firstPerson(node);
    }
    if (sentence.isWord(node, "he", "she", "his", "her") && lastPerson != null) {
      return person(lastPerson, node);
    }
    Holder apposed = apposed(node, depth);
    return apposed != null ? apposed : byKind(node);
  }

  private Holder firstPerson(int node) {
    Holder own = own();
    List<String> orgs = new ArrayList<>(names.orgs(List.of(node)));
    return orgs.isEmpty() ? own : new Holder(orgs.getFirst(), node, true, orgs.getFirst());
  }

  private @Nullable Holder named(int node) {
    String person = sentence.named(node, EntityType.PERSON);
    if (person != null) {
      return person(person, node);
    }
    String org = sentence.named(node, EntityType.ORG);
    if (org != null) {
      return new Holder(org, node, true, org);
    }
    String board = sentence.named(node, EntityType.BENCHMARK);
    if (board != null) {
      return new Holder(board, node, false, null);
    }
    String model = sentence.named(node, EntityType.MODEL);
    return model == null ? null : new Holder(model, node, false, null);
  }

  private Holder person(String person, int node) {
    String org = voice.employers().get(person);
    return new Holder(person, node, org != null, org);
  }

  private @Nullable Holder apposed(int node, int depth) {
    for (int child : tree.children(node, "appos", "flat", "compound")) {
      String person = sentence.named(child, EntityType.PERSON);
      if (person != null) {
        return person(person, child);
      }
    }
    if (sentence.is(node, "GUESS")) {
      return fromGuess(node);
    }
    return null;
  }

  private @Nullable Holder byKind(int node) {
    List<String> orgs = new ArrayList<>(names.orgs(List.of(node)));
    String org = orgs.isEmpty() ? null : orgs.getFirst();
    if (isAnonymous(node)) {
      return new Holder("insiders", node, false, null);
    }
    if (org != null
        && (sentence.is(node, "SPOKES")
            || sentence.is(node, "COMPANY")
            || sentence.is(node, "TEAM")
            || isPronoun(node))) {
      return new Holder(org, node, true, org);
    }
    if (isPronoun(node)) {
      List<String> models = List.copyOf(names.models(List.of(node)));
      return models.isEmpty() ? null : new Holder(models.getFirst(), node, false, null);
    }
    if (sentence.is(node, "MODEL") && !sentence.isWord(node, "one", "release", "build")) {
      List<String> models = List.copyOf(names.models(List.of(node)));
      if (!models.isEmpty()) {
        return new Holder(models.getFirst(), node, false, null);
      }
    }
    return byClass(node);
  }

  private boolean isPronoun(int node) {
    return sentence.isWord(node, "it", "they");
  }

  private @Nullable Holder byClass(int node) {
    if (sentence.is(node, "MEDIA")) {
      return new Holder("media", node, false, null);
    }
    if (sentence.isWord(node, "people", "persons", "developers")
        && hasNumber(node)
        && !sentence.isWord(node, "people", "persons")) {
      return new Holder("analysts", node, false, null);
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
      return new Holder("insiders", node, false, null);
    }
    if (sentence.is(node, "ANALYST")) {
      return new Holder("analysts", node, false, null);
    }
    return sentence.is(node, "COMMUNITY") || sentence.is(node, "GUESS")
        ? new Holder("community", node, false, null)
        : null;
  }

  private boolean hasNumber(int node) {
    return !tree.children(node, "nummod").isEmpty();
  }

  private boolean isAnonymous(int node) {
    boolean former =
        tree.children(node, "amod").stream().anyMatch(child -> sentence.isWord(child, "former"));
    boolean insider =
        sentence.is(node, "INSIDER") && !tree.children(node, "nmod", "acl", "amod").isEmpty();
    boolean condition =
        sentence.cells().stream().anyMatch(cell -> cell.lower().equals("anonymity"));
    return former || condition || insider && !sentence.isWord(node, "people", "person");
  }
}
