// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.claim;

import io.signaltracker.indexer.language.Cell;
import io.signaltracker.indexer.language.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Who does what in a sentence: agents and patients of verbs, read off the dependency tree across
 * passive, relative clause, control and coordination.
 */
final class Roles {

  private static final int DEEPEST = 6;
  private static final Set<String> RELATIVE = Set.of("who", "which", "that", "whom", "what");

  private final ReadSentence sentence;
  private final Tree tree;

  Roles(ReadSentence sentence) {
    this.sentence = sentence;
    this.tree = sentence.tree();
  }

  boolean isPassive(int verb) {
    return !tree.children(verb, "nsubj:pass", "aux:pass").isEmpty()
        || (sentence.cell(verb).tag().equals("VBN") && tree.relation(verb).equals("acl"))
        || isFrontedParticiple(verb)
        || (sentence.cell(verb).tag().equals("VBN")
            && tree.relation(verb).equals("conj")
            && tree.children(verb, "nsubj", "aux").isEmpty()
            && tree.head(verb) >= 0
            && sentence.cell(tree.head(verb)).isVerb()
            && isPassive(tree.head(verb)));
  }

  /** "Trained by O, X is ...", "made by O", "Built at O, X is ...". */
  private boolean isFrontedParticiple(int verb) {
    return sentence.cell(verb).tag().equals("VBN")
        && tree.children(verb, "nsubj", "aux", "obj").isEmpty()
        && !obliques(verb, Set.of("by", "at", "inside", "within")).isEmpty();
  }

  /** Who does it. */
  List<Integer> agents(int verb) {
    return isPassive(verb) ? doers(verb) : subjects(verb, 0);
  }

  /** "by O", and "by O together with P". */
  private List<Integer> doers(int verb) {
    List<Integer> doers = new ArrayList<>(obliques(verb, Set.of("by")));
    for (int with : obliques(verb, Set.of("with"))) {
      boolean joint =
          tree.children(with, "case", "advmod").stream()
              .anyMatch(at ->
                  at > 0
                      && (sentence.isWord(at, "together", "jointly", "along")
                          || sentence.isWord(at - 1, "together", "jointly", "along")));
      if (joint) {
        doers.add(with);
      }
    }
    return doers;
  }

  /** What it is done to. */
  List<Integer> patients(int verb) {
    if (isPassive(verb)) {
      return subjects(verb, 0);
    }
    List<Integer> objects = new ArrayList<>(tree.children(verb, "obj", "iobj"));
    objects.replaceAll(object -> antecedent(object, verb));
    if (objects.isEmpty() && tree.is(verb, "acl:relcl") && hasOwnSubject(verb)) {
      objects.add(tree.head(verb));
    }
    if (objects.isEmpty() && tree.head(verb) >= 0 && tree.relation(verb).equals("conj")) {
      addConjoined(verb, objects);
    }
    return objects;
  }

  /** "paid for, trained and named X": conjoined verbs may share the object of another. */
  private void addConjoined(int verb, List<Integer> objects) {
    int head = tree.head(verb);
    if (sentence.cell(head).isVerb() && tree.children(verb, "obl", "ccomp", "xcomp").isEmpty()) {
      objects.addAll(tree.children(head, "obj"));
    }
  }

  /** "X, which we trained": the pronoun stands for what the clause hangs on. */
  int antecedent(int object, int verb) {
    boolean relative =
        RELATIVE.contains(sentence.cell(object).lower())
            && tree.is(verb, "acl")
            && tree.head(verb) >= 0;
    return relative ? tree.head(verb) : object;
  }

  private boolean hasOwnSubject(int verb) {
    return tree.children(verb, "nsubj", "nsubj:pass").stream()
        .anyMatch(subject -> !RELATIVE.contains(sentence.cell(subject).lower()));
  }

  /** The grammatical subject, its own or taken over from where the clause hangs. */
  List<Integer> subjects(int predicate, int depth) {
    List<Integer> own = tree.children(predicate, "nsubj", "nsubj:pass", "csubj");
    boolean relative =
        own.isEmpty() || own.stream().allMatch(at -> RELATIVE.contains(sentence.cell(at).lower()));
    int head = tree.head(predicate);
    if (!relative || head < 0 || depth > DEEPEST) {
      return own;
    }
    if (own.isEmpty() && isBehindName(predicate)) {
      return List.of(predicate - 2);
    }
    return switch (tree.relation(predicate)) {
      case "acl:relcl" -> List.of(head);
      case "amod" -> head < predicate && own.isEmpty() ? List.of(head) : own;
      case "acl" -> ofReducedClause(predicate, head, depth);
      case "conj", "xcomp", "advcl", "parataxis", "ccomp", "dep" ->
          own.isEmpty() ? fromAbove(predicate, head, depth) : own;
      default -> own;
    };
  }

  /** "X, trained by O": whatever the parser hung it on. */
  private boolean isBehindName(int predicate) {
    return predicate >= 2
        && sentence.cell(predicate).tag().equals("VBN")
        && sentence.isWord(predicate - 1, ",")
        && sentence.cell(predicate - 2).isMention();
  }

  /** "O spent a year building X": the year builds nothing. */
  private List<Integer> ofReducedClause(int predicate, int head, int depth) {
    List<Integer> subjects = new ArrayList<>(List.of(head));
    boolean active = sentence.cell(predicate).tag().equals("VBG");
    int verb = tree.head(head);
    if (active && (tree.is(head, "obj") || tree.is(head, "obl")) && verb >= 0) {
      subjects.addAll(subjects(verb, depth + 1));
    }
    return subjects;
  }

  private List<Integer> fromAbove(int predicate, int head, int depth) {
    // "she expects X to be unveiled": the object of expecting is the subject of what is expected.
    if (tree.is(predicate, "xcomp") && sentence.is(head, "THINK")) {
      List<Integer> raised = tree.children(head, "obj");
      if (!raised.isEmpty()) {
        return raised;
      }
    }
    return subjects(head, depth + 1);
  }

  /** Dependents with one of these prepositions: "by", "out of" counts as "of". */
  List<Integer> obliques(int predicate, Set<String> prepositions) {
    List<Integer> found = new ArrayList<>(2);
    for (int child : tree.children(predicate)) {
      boolean oblique =
          tree.is(child, "obl")
              || tree.is(child, "nmod")
              || tree.is(child, "advcl")
              || tree.is(child, "xcomp")
              || tree.is(child, "ccomp")
              || tree.is(child, "dep")
              || tree.is(child, "acl")
              || tree.is(child, "advmod");
      if (oblique && hasCase(child, prepositions)) {
        found.add(child);
        if (sentence.is(child, "TOP")) {
          found.addAll(tree.children(child, "nmod"));
        }
      }
    }
    return found;
  }

  boolean hasCase(int node, Set<String> prepositions) {
    return tree.children(node, "case", "mark").stream()
        .anyMatch(at -> prepositions.contains(sentence.cell(at).lower()));
  }

  boolean isPossessive(int node) {
    return tree.children(node, "case").stream()
        .map(sentence::cell)
        .map(Cell::lower)
        .anyMatch(
            text -> text.equals("'s") || text.equals("’s") || text.equals("'") || text.equals("’"));
  }
}
