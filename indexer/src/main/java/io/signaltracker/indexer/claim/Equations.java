// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.claim;

import io.signaltracker.indexer.language.Tree;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a noun is said to be the same as: by a copula, an apposition, "as", a verb of naming. */
final class Equations {

  private final ReadSentence sentence;
  private final Tree tree;
  private final Roles roles;

  Equations(ReadSentence sentence, Roles roles) {
    this.sentence = sentence;
    this.tree = sentence.tree();
    this.roles = roles;
  }

  /** The nodes that a nominal is said to be the same as: copula, apposition, "as". */
  List<Integer> of(int nominal) {
    Set<Integer> equal = new LinkedHashSet<>();
    if (!tree.children(nominal, "cop").isEmpty()
        || tree.is(nominal, "xcomp")
        || tree.is(nominal, "ccomp")) {
      equal.addAll(roles.subjects(nominal, 0));
    }
    tree.children(nominal, "appos").stream().filter(at -> !isOfOthers(at)).forEach(equal::add);
    int head = tree.head(nominal);
    if (head >= 0) {
      addFromHead(nominal, head, equal);
    }
    equal.remove(nominal);
    return List.copyOf(equal);
  }

  private void addFromHead(int nominal, int head, Set<Integer> equal) {
    if (tree.relation(nominal).equals("appos") && !isOfOthers(nominal)) {
      equal.add(head);
    }
    if (tree.is(nominal, "nsubj") && !tree.children(head, "cop").isEmpty()) {
      equal.add(head);
    }
    if (roles.hasCase(nominal, Set.of("as"))) {
      addComplemented(nominal, head, equal);
    }
    // "the speech model X": the noun names the kind of what follows.
    if (tree.relation(nominal).equals("compound")
        && sentence.cell(head).isMention()
        && head > nominal) {
      equal.add(head);
    }
    if (tree.relation(nominal).equals("conj")) {
      equal.addAll(ofConjunct(head));
    }
    if (tree.is(nominal, "nmod") && isSomethingOf(head, nominal)) {
      equal.addAll(of(head));
    }
    boolean complement =
        tree.relation(nominal).equals("xcomp")
            || tree.relation(nominal).equals("obj")
            || tree.relation(nominal).equals("dep") && sentence.is(head, "NAMING");
    if (complement) {
      tree.children(head, "obj", "iobj").stream().filter(at -> at < nominal).forEach(equal::add);
    }
  }

  /** "one of its systems", "none of their doing", "anything else from O". */
  private boolean isSomethingOf(int head, int nominal) {
    return roles.hasCase(nominal, Set.of("of")) && sentence.is(head, "COLLECTIVE")
        || roles.hasCase(nominal, Set.of("of", "from", "by"))
            && sentence.isWord(head, "anything", "something", "nothing");
  }

  private List<Integer> ofConjunct(int head) {
    boolean verb = sentence.cell(head).isVerb() && tree.children(head, "cop").isEmpty();
    return verb || tree.relation(head).equals("conj") ? List.of() : of(head);
  }

  /** "Some say M, others N": N stands in no apposition to M. */
  private boolean isOfOthers(int at) {
    return at > 0 && sentence.isWord(at - 1, "others", "some", "few");
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
    if (sentence.cell(head).isVerb() && !roles.isPassive(head)) {
      tree.children(head, "obj").forEach(object -> objects.add(roles.antecedent(object, head)));
      objects.addAll(roles.obliques(head, Set.of("on", "to", "at", "upon", "towards", "toward")));
    }
    if (!sentence.cell(head).isVerb() && sentence.is(head, "REVEALING")) {
      objects.addAll(roles.obliques(head, Set.of("of")));
      objects.addAll(tree.children(head, "nmod:poss"));
    }
    boolean states = sentence.cell(head).isVerb() || sentence.is(head, "AVAILABLE");
    if (objects.stream().noneMatch(this::isNamed) && states) {
      objects.addAll(roles.subjects(head, 0));
      objects.addAll(roles.obliques(head, Set.of("on", "to", "at", "upon")));
    }
    objects.stream().filter(at -> at != nominal).forEach(equal::add);
  }
}
