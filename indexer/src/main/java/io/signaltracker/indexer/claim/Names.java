// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.claim;

import io.signaltracker.indexer.entity.EntityType;
import io.signaltracker.indexer.language.Tree;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which models or organisations a phrase stands for: itself, its conjuncts, what it refers back to,
 * "a team at O", "an early version of M", "the entry known as M".
 */
final class Names {

  private static final int DEEPEST = 4;

  private final ReadSentence sentence;
  private final Tree tree;
  private final Roles roles;
  private final Equations equations;

  Names(ReadSentence sentence, Roles roles) {
    this.sentence = sentence;
    this.tree = sentence.tree();
    this.roles = roles;
    this.equations = new Equations(sentence, roles);
  }

  /** The models that the phrases stand for. */
  Set<String> models(Collection<Integer> nodes) {
    Set<String> found = new LinkedHashSet<>();
    nodes.forEach(node -> addModels(node, found, 0, false));
    return found;
  }

  /** Models and families: what something can be based on. */
  Set<String> bases(Collection<Integer> nodes) {
    Set<String> found = new LinkedHashSet<>();
    nodes.forEach(node -> addModels(node, found, 0, true));
    return found;
  }

  /** The organisations that the phrases stand for, units with the parents named beside them. */
  Set<String> orgs(Collection<Integer> nodes) {
    Set<String> found = new LinkedHashSet<>();
    nodes.forEach(node -> addOrgs(node, found, 0));
    return found;
  }

  /** The model that a cell names itself, without conjuncts. */
  Set<String> ownModel(int node) {
    String model = sentence.named(node, EntityType.MODEL);
    if (model != null) {
      return Set.of(model);
    }
    Set<String> found = new LinkedHashSet<>();
    addReferents(found, referent(node), true);
    return found;
  }

  private void addModels(int node, Set<String> found, int depth, boolean families) {
    if (depth > DEEPEST) {
      return;
    }
    String model = sentence.named(node, EntityType.MODEL);
    if (model == null && families) {
      model = sentence.named(node, EntityType.MODEL_FAMILY);
    }
    if (model != null) {
      found.add(model);
    } else if (!sentence.cell(node).isMention()) {
      addDescribedModels(node, found, depth, families);
    }
    for (int child : tree.children(node, "conj")) {
      if (isIncluded(child)) {
        addModels(child, found, depth + 1, families);
      }
    }
  }

  private void addDescribedModels(int node, Set<String> found, int depth, boolean families) {
    int before = found.size();
    if (sentence.cell(node).isVerb() && sentence.is(node, "MAKE")) {
      tree.children(node, "obj").forEach(at -> addModels(at, found, depth + 1, families));
    }
    for (int child : tree.children(node)) {
      if (describes(node, child)) {
        addModels(child, found, depth + 1, families);
      }
    }
    if (found.size() == before) {
      addReferents(found, referent(node), true);
    }
    if (found.size() == before
        && Set.of("obj", "nsubj", "nsubj:pass").contains(tree.relation(node))) {
      // "both birds": of whatever kind they are called.
      tree.children(node, "det", "cc:preconj").stream()
          .filter(at -> sentence.isWord(at, "both"))
          .forEach(at -> addReferents(found, referent(at), true));
    }
    if (found.size() == before && depth == 0 && !sentence.cell(node).isVerb()) {
      equations.of(node).forEach(at -> addModels(at, found, depth + 2, families));
    }
  }

  /** Whether a dependent says which thing the noun means: "the entry X", "weights of X". */
  private boolean describes(int node, int child) {
    String relation = tree.relation(child);
    boolean part =
        sentence.is(node, "PART")
            || sentence.is(node, "MODEL")
            || sentence.is(node, "RIGHTS")
            || sentence.is(node, "SAME");
    return switch (relation) {
          case "appos", "flat", "dep" -> true;
          case "compound" -> part;
          case "parataxis", "list", "conj", "nmod:colon" ->
              sentence.is(node, "MODEL") && !relation.equals("conj");
          case "obj" -> isNaming(node);
          case "nmod", "obl" ->
              part && roles.hasCase(child, Set.of("of", "for", "to", "in", "over"));
          case "nmod:poss" -> part && sentence.is(node, "PART") && !sentence.is(node, "MODEL");
          case "acl" -> isNaming(child);
          default -> false;
        }
        || (relation.equals("obl") && isNaming(node))
        || (isNaming(node) && (relation.equals("xcomp") || relation.equals("obj")));
  }

  private boolean isNaming(int node) {
    boolean known = sentence.isWord(node, "know") && sentence.cell(node).tag().equals("VBN");
    return known || sentence.is(node, "NAMING");
  }

  private void addOrgs(int node, Set<String> found, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    String org = sentence.named(node, EntityType.ORG);
    if (org != null) {
      found.add(org);
      addParents(node, found, depth);
    } else if (!sentence.cell(node).isMention()) {
      addDescribedOrgs(node, found, depth);
    }
    for (int child : tree.children(node, "conj")) {
      if (isIncluded(child)) {
        addOrgs(child, found, depth + 1);
      }
    }
  }

  /** "Heron's Vision Lab", "the Vision Lab at Heron Works, the Blue Fox unit". */
  private void addParents(int node, Set<String> found, int depth) {
    for (int child : tree.children(node)) {
      String relation = tree.relation(child);
      boolean parent =
          relation.equals("nmod:poss")
              || relation.equals("compound")
              || relation.equals("nmod")
                  && roles.hasCase(child, Set.of("at", "of", "in", "within", "inside"));
      boolean appositive =
          relation.equals("appos")
              && (sentence.is(child, "TEAM")
                  || sentence.is(child, "COMPANY")
                  || sentence.isWord(child, "division", "part", "arm"));
      if (parent || appositive) {
        addOrgs(child, found, depth + 1);
      }
    }
  }

  private void addDescribedOrgs(int node, Set<String> found, int depth) {
    int before = found.size();
    boolean collective =
        sentence.is(node, "TEAM")
            || sentence.is(node, "COMPANY")
            || sentence.is(node, "SPOKES")
            || sentence.is(node, "WORK")
            || sentence.is(node, "INSIDER")
            || sentence.is(node, "MAKER")
            || sentence.is(node, "COLLECTIVE")
            || sentence.isWord(node, "nobody", "someone", "somebody", "anyone");
    for (int child : tree.children(node)) {
      String relation = tree.relation(child);
      boolean bridge =
          collective
              && (relation.equals("nmod:poss")
                  || relation.equals("compound")
                  || relation.equals("nmod")
                      && roles.hasCase(
                          child,
                          Set.of("at", "of", "in", "within", "inside", "from", "for", "on")));
      if (bridge || relation.equals("appos") || relation.equals("flat") || isNamed(node, child)) {
        addOrgs(child, found, depth + 1);
      }
      if (collective && relation.equals("acl")) {
        roles
            .obliques(child, Set.of("at", "by", "in", "within", "inside"))
            .forEach(at -> addOrgs(at, found, depth + 1));
      }
    }
    if (found.size() == before) {
      addReferents(found, referent(node), false);
    }
    if (found.size() == before && depth == 0) {
      equations.of(node).stream()
          .filter(at -> tree.children(at, "case").isEmpty())
          .forEach(at -> addOrgs(at, found, depth + 2));
    }
  }

  private boolean isNamed(int node, int child) {
    return tree.relation(child).equals("acl") && isNaming(child) || isNaming(node);
  }

  /** The organisations named only to be ruled out: "A, not B". */
  Set<String> contrasts(Collection<Integer> nodes) {
    Set<String> found = new LinkedHashSet<>();
    for (int node : nodes) {
      for (int child : tree.children(node, "conj", "appos")) {
        if (isContrast(child)) {
          addOrgs(child, found, 1);
        }
      }
    }
    return found;
  }

  /** "Upstage and not LG": the second is not meant. */
  private boolean isContrast(int conjunct) {
    return tree.children(conjunct).stream()
        .anyMatch(at -> sentence.isWord(at, "not") || sentence.cell(at).lower().equals("than"));
  }

  /** Whether a conjunct belongs to the phrase: not ruled out, and not a clause of its own. */
  private boolean isIncluded(int conjunct) {
    boolean but = tree.children(conjunct, "cc").stream().anyMatch(at -> sentence.isWord(at, "but"));
    return !but && !isContrast(conjunct) && tree.children(conjunct, "nsubj", "cop").isEmpty();
  }

  ReadSentence.@Nullable Referent referent(int node) {
    return sentence.referents().get(node);
  }

  private static void addReferents(
      Set<String> found, ReadSentence.@Nullable Referent referent, boolean models) {
    if (referent != null) {
      List<String> names = models ? referent.models() : referent.orgs();
      found.addAll(names);
    }
  }
}
