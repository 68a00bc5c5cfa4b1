// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.claim;

import io.signaltracker.indexer.entity.EntityType;
import io.signaltracker.indexer.language.Tree;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the words that stand at a frame's places around its trigger. */
final class Places {

  private final ReadSentence sentence;
  private final Tree tree;
  private final Roles roles;
  private final Equations equations;
  private final Vicinity vicinity;

  Places(ReadSentence sentence, Roles roles, Vicinity vicinity) {
    this.sentence = sentence;
    this.tree = sentence.tree();
    this.roles = roles;
    this.equations = new Equations(sentence, roles);
    this.vicinity = vicinity;
  }

  Collection<Integer> nodes(String place, int at) {
    if (place.startsWith("prep:")) {
      return near(at, Set.of(place.substring("prep:".length()).split(",")));
    }
    int head = tree.head(at);
    if (place.startsWith("prep-of-head:")) {
      Set<String> wanted = Set.of(place.substring("prep-of-head:".length()).split(","));
      return head < 0 ? List.of() : roles.obliques(head, wanted);
    }
    return switch (place) {
      case "self" -> List.of(at);
      case "agent" -> roles.agents(at);
      case "patient" -> roles.patients(at);
      case "subject" -> subjectAround(at);
      case "equal" -> equations.of(at);
      case "poss" -> tree.children(at, "nmod:poss");
      case "compound" -> tree.children(at, "compound", "amod", "flat");
      case "agent-of-head" -> head < 0 ? List.of() : roles.agents(head);
      case "patient-of-head" -> head < 0 ? List.of() : roles.patients(head);
      case "patient-of-purpose" ->
          tree.children(at, "xcomp", "advcl").stream()
              .flatMap(clause -> tree.children(clause, "obj").stream())
              .toList();
      case "complement" -> tree.children(at, "xcomp", "obj", "obl", "dep", "ccomp");
      case "speaker" -> speakers(at);
      case "near" -> vicinity.only(at, EntityType.ORG);
      case "topic" -> List.of();
      default -> throw new IllegalStateException("No such place in frames.tsv: " + place);
    };
  }

  /** Whoever says, admits or denies what the trigger is said in. */
  private Collection<Integer> speakers(int at) {
    for (int node = tree.head(at); node >= 0; node = tree.head(node)) {
      boolean speech =
          sentence.cell(node).isVerb()
              && (sentence.is(node, "SAY")
                  || sentence.is(node, "CONFIRM")
                  || sentence.is(node, "DENY"));
      if (speech) {
        return roles.agents(node);
      }
    }
    return List.of();
  }

  /** The subject of the clause that a word like "do" in "had nothing to do with" belongs to. */
  private Collection<Integer> subjectAround(int at) {
    int node = at;
    for (int step = 0; step < 4 && node >= 0; step++) {
      Collection<Integer> own =
          tree.children(node, "nsubj", "nsubj:pass").stream()
              .filter(child -> !sentence.isWord(child, "nothing"))
              .toList();
      if (!own.isEmpty()) {
        return own;
      }
      node = tree.head(node);
    }
    return roles.subjects(at, 0);
  }

  /** A name's own prepositional phrase stands right behind it. */
  private Collection<Integer> directlyBehind(int at, Set<String> prepositions) {
    boolean behind =
        at + 2 < sentence.cells().size()
            && prepositions.contains(sentence.cell(at + 1).lower())
            && tree.head(at + 1) > at + 1;
    return behind ? List.of(tree.head(at + 1)) : List.of();
  }

  /** "The model is the property of O": of O is the property. */
  private boolean isProperty(int at) {
    return sentence.is(at, "PROPERTY") && !sentence.cell(at).isVerb();
  }

  /** A phrase that the parser hung on the object or the verb instead counts too. */
  Collection<Integer> near(int at, Set<String> prepositions) {
    if (sentence.cell(at).isMention()) {
      return directlyBehind(at, prepositions);
    }
    Set<Integer> found = new LinkedHashSet<>(roles.obliques(at, prepositions));
    if (found.isEmpty()) {
      for (int object : tree.children(at, "obj", "xcomp", "advmod", "compound:prt", "obl")) {
        found.addAll(roles.obliques(object, prepositions));
      }
    }
    boolean ofOther = tree.relation(at).startsWith("nsubj") && isProperty(tree.head(at));
    if (found.isEmpty() && tree.head(at) >= 0 && !sentence.cell(at).isVerb() && !ofOther) {
      found.addAll(
          roles.obliques(tree.head(at), prepositions).stream().filter(node -> node > at).toList());
    }
    return found;
  }
}
