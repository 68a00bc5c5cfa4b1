// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.claim;

import io.signaltracker.indexer.language.Cell;
import io.signaltracker.indexer.language.Tree;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Who does what in a sentence: agents and patients of verbs and what a noun is equated with, read
 * off the dependency tree across passive, relative clause, control and coordination.
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
  private int antecedent(int object, int verb) {
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

  /** The nodes that a nominal is said to be the same as: copula, apposition, "as". */
  List<Integer> equals(int nominal) {
    Set<Integer> equal = new LinkedHashSet<>();
    if (!tree.children(nominal, "cop").isEmpty()
        || tree.is(nominal, "xcomp")
        || tree.is(nominal, "ccomp")) {
      equal.addAll(subjects(nominal, 0));
    }
    equal.addAll(tree.children(nominal, "appos"));
    int head = tree.head(nominal);
    if (head >= 0) {
      addFromHead(nominal, head, equal);
    }
    equal.remove(nominal);
    return List.copyOf(equal);
  }

  private void addFromHead(int nominal, int head, Set<Integer> equal) {
    if (tree.relation(nominal).equals("appos")) {
      equal.add(head);
    }
    if (tree.is(nominal, "nsubj") && !tree.children(head, "cop").isEmpty()) {
      equal.add(head);
    }
    if (hasCase(nominal, Set.of("as"))) {
      addComplemented(nominal, head, equal);
    }
    // "the speech model X": the noun names the kind of what follows.
    if (tree.relation(nominal).equals("compound")
        && sentence.cell(head).isMention()
        && head > nominal) {
      equal.add(head);
    }
    if (tree.relation(nominal).equals("conj")) {
      equal.addAll(equalsOfConjunct(head));
    }
    // "one of its systems", "none of their doing"
    if (tree.is(nominal, "nmod")
        && hasCase(nominal, Set.of("of"))
        && sentence.is(head, "COLLECTIVE")) {
      equal.addAll(equals(head));
    }
    boolean complement =
        tree.relation(nominal).equals("xcomp")
            || tree.relation(nominal).equals("obj")
            || tree.relation(nominal).equals("dep") && sentence.is(head, "NAMING");
    if (complement) {
      tree.children(head, "obj", "iobj").stream().filter(at -> at < nominal).forEach(equal::add);
    }
  }

  private List<Integer> equalsOfConjunct(int head) {
    return tree.relation(head).equals("conj") ? List.of() : equals(head);
  }

  private boolean isNamed(int node) {
    return sentence.cell(node).isMention() || sentence.referents().get(node) != null;
  }

  /** "as for X" introduces, it equates nothing. */
  private boolean hasFor(int nominal) {
    return tree.children(nominal, "case").stream()
        .anyMatch(at ->
            sentence.isWord(at, "as")
                && at + 1 < sentence.cells().size()
                && sentence.isWord(at + 1, "for"));
  }

  /** "named O as the creator", "points to O as the author", "was tested as X". */
  private void addComplemented(int nominal, int head, Set<Integer> equal) {
    boolean beginning = sentence.is(head, "BEGIN") && sentence.cell(nominal).isMention();
    if (nominal > 0 && hasFor(nominal) || beginning) {
      return;
    }
    List<Integer> objects = new ArrayList<>();
    if (sentence.cell(head).isVerb() && !isPassive(head)) {
      tree.children(head, "obj").forEach(object -> objects.add(antecedent(object, head)));
      objects.addAll(obliques(head, Set.of("on", "to", "at", "upon", "towards", "toward")));
    }
    boolean states = sentence.cell(head).isVerb() || sentence.is(head, "AVAILABLE");
    if (objects.stream().noneMatch(this::isNamed) && states) {
      objects.addAll(subjects(head, 0));
      objects.addAll(obliques(head, Set.of("on", "to", "at", "upon")));
    }
    objects.stream().filter(at -> at != nominal).forEach(equal::add);
  }
}
