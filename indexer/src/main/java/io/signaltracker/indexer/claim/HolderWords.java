// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.claim;

import io.signaltracker.indexer.entity.EntityType;
import io.signaltracker.indexer.language.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Tells whom a word of a sentence means as one who may hold a claim. */
final class HolderWords {

  private static final Set<String> FIRST = Set.of("i", "me", "my", "we", "us", "our");

  private final ReadSentence sentence;
  private final Tree tree;
  private final Roles roles;
  private final Names names;
  private final Voice voice;
  private final @Nullable String lastPerson;
  private final Unnamed unnamed;
  private final Predicate<String> isOutlet;

  HolderWords(
      ReadSentence sentence,
      Roles roles,
      Names names,
      Voice voice,
      @Nullable String lastPerson,
      Predicate<String> isOutlet) {
    this.sentence = sentence;
    this.tree = sentence.tree();
    this.roles = roles;
    this.names = names;
    this.voice = voice;
    this.lastPerson = lastPerson;
    this.unnamed = new Unnamed(sentence);
    this.isOutlet = isOutlet;
  }

  /** The document's own voice, or the post's. */
  Holder own() {
    String speaker = sentence.speaker();
    if (speaker != null) {
      return new Holder(speaker, -1, false, null);
    }
    return new Holder(voice.holder(), -1, voice.firstPerson() != null, voice.firstPerson());
  }

  /** The organisation whose people a word means, "staff at O", "O's guys"; null for none. */
  @Nullable Holder employer(int node) {
    List<String> orgs = new ArrayList<>(names.orgs(List.of(node)));
    return orgs.isEmpty() ? null : new Holder(orgs.getFirst(), node, true, orgs.getFirst());
  }

  /** Whom a word means; null for nobody. */
  @Nullable Holder of(int node) {
    return classify(node, 0);
  }

  /** Who is meant to hold a guess: whose it is, else the crowd. */
  @Nullable Holder ofGuess(int at) {
    for (int owner : tree.children(at, "nmod:poss")) {
      Holder holder = classify(owner, 0);
      if (holder != null) {
        return holder;
      }
    }
    return sentence.speaker() == null ? new Holder("community", at, false, null) : null;
  }

  /** Who does what a verb says; null for nobody who could speak. */
  @Nullable Holder ofSubject(int at) {
    return ofAny(roles.agents(at));
  }

  /** Whom the first of some words means that means anybody; null for nobody. */
  @Nullable Holder ofAny(List<Integer> nodes) {
    for (int subject : nodes) {
      Holder holder = classify(subject, 0);
      if (holder != null) {
        return holder;
      }
    }
    return null;
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
    if (sentence.cell(node).tag().equals("CD") || sentence.is(node, "QUANTITY")) {
      for (int of : roles.obliques(node, Set.of("of"))) {
        return classify(of, depth + 1);
      }
    }
    Holder apposed = apposed(node);
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
      boolean paper = isOutlet.test(org) && !org.equals(voice.holder());
      return paper ? new Holder("media", node, false, null) : new Holder(org, node, true, org);
    }
    String board = sentence.named(node, EntityType.BENCHMARK);
    if (board != null) {
      return new Holder(board, node, false, null);
    }
    String model = sentence.named(node, EntityType.MODEL);
    return model == null || !speaks(node) ? null : new Holder(model, node, false, null);
  }

  /** A model holds a claim about itself only where it talks. */
  private boolean speaks(int node) {
    int verb = tree.head(node);
    return verb >= 0
        && sentence.isWord(
            verb,
            "say",
            "claim",
            "tell",
            "introduce",
            "identify",
            "describe",
            "call",
            "insist",
            "state",
            "answer",
            "reply");
  }

  Holder person(String person, int node) {
    String org = voice.employers().get(person);
    return new Holder(person, node, org != null, org);
  }

  private @Nullable Holder apposed(int node) {
    for (int child : tree.children(node, "appos", "flat", "compound")) {
      String person = sentence.named(child, EntityType.PERSON);
      if (person != null) {
        return person(person, child);
      }
    }
    if (sentence.is(node, "GUESS")) {
      return ofGuess(node);
    }
    return null;
  }

  private @Nullable Holder byKind(int node) {
    List<String> orgs = new ArrayList<>(names.orgs(List.of(node)));
    String org = orgs.isEmpty() ? null : orgs.getFirst();
    if (unnamed.isAnonymous(node)) {
      return new Holder("insiders", node, false, null);
    }
    if (org != null
        && (sentence.is(node, "SPOKES")
            || sentence.is(node, "STATEMENT")
            || sentence.is(node, "COMPANY")
            || sentence.is(node, "TEAM")
            || isPronoun(node))) {
      return new Holder(org, node, true, org);
    }
    if (isPronoun(node)) {
      List<String> models = List.copyOf(names.models(List.of(node)));
      return models.isEmpty() || !speaks(node)
          ? null
          : new Holder(models.getFirst(), node, false, null);
    }
    if (sentence.is(node, "MODEL") && !sentence.isWord(node, "one", "release", "build")) {
      List<String> models = List.copyOf(names.models(List.of(node)));
      if (!models.isEmpty()) {
        return new Holder(models.getFirst(), node, false, null);
      }
    }
    String group = unnamed.groupOf(node);
    return group == null ? null : new Holder(group, node, false, null);
  }

  private boolean isPronoun(int node) {
    return sentence.isWord(node, "it", "they");
  }
}
