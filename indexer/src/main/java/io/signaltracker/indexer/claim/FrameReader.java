// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.claim;

import io.signaltracker.indexer.entity.EntityType;
import io.signaltracker.indexer.language.Lexicon;
import io.signaltracker.indexer.language.Tree;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Applies the dependency frames to one sentence. */
final class FrameReader {

  /** Share of right triples among all found, on the labelled sets beside the repository. */
  private static final double CERTAINTY = 0.92;

  /** The same where the model is not named in the sentence. */
  private static final double UNNAMED = 0.78;

  /** Names on both sides of "the same"; of more, who is whom is told otherwise. */
  private static final int MOST_SAME = 3;

  private static final Set<String> BEHIND = Set.of("nmod", "obl", "acl", "advcl");

  private final ReadSentence sentence;
  private final Tree tree;
  private final Roles roles;
  private final Names names;
  private final Set<String> topic;
  private final Vicinity vicinity;

  /**
   * For one sentence.
   *
   * @param topic the model that the document is about; empty where there is none
   */
  FrameReader(ReadSentence sentence, Roles roles, Names names, Set<String> topic) {
    this.sentence = sentence;
    this.tree = sentence.tree();
    this.roles = roles;
    this.names = names;
    this.topic = topic;
    this.vicinity = new Vicinity(sentence);
  }

  List<Draft> read() {
    List<Draft> drafts = new ArrayList<>();
    for (int at = 0; at < sentence.cells().size(); at++) {
      for (Frame frame : Frame.shipped()) {
        if (triggers(frame.trigger(), at) && hasWith(frame.trigger(), at)) {
          apply(frame, at, drafts);
        }
      }
    }
    return drafts;
  }

  private boolean triggers(Frame.Trigger trigger, int at) {
    return switch (trigger.kind()) {
      case "verb" ->
          sentence.cell(at).isVerb()
              && isWord(trigger.word(), at)
              && !isPlainRuling(trigger, at)
              && !isBuildingOn(trigger, at);
      case "passive" ->
          sentence.cell(at).isVerb() && isWord(trigger.word(), at) && roles.isPassive(at);
      case "other-verb" -> isUnclassed(at) && !roles.isPassive(at);
      case "other-passive" -> isUnclassed(at) && roles.isPassive(at);
      case "word" -> isWord(trigger.word(), at);
      case "noun" -> !sentence.cell(at).isVerb() && isWord(trigger.word(), at);
      case "org" -> isMention(at, EntityType.ORG) && hasCase(trigger, at);
      case "model" -> isMention(at, EntityType.MODEL) && hasCase(trigger, at);
      case "family" -> isMention(at, EntityType.MODEL_FAMILY) && hasCase(trigger, at);
      default -> throw new IllegalStateException("No such trigger: " + trigger.kind());
    };
  }

  /** "ran X as Y": not every running of a model gives it a name. */
  private boolean hasWith(Frame.Trigger trigger, int at) {
    boolean with = trigger.with().isEmpty() || hasWord(at, trigger.with());
    boolean under =
        trigger.under().stream()
            .allMatch(name -> tree.head(at) >= 0 && sentence.is(tree.head(at), name.substring(1)));
    return with && under;
  }

  private boolean hasWord(int at, Set<String> words) {
    boolean adverb =
        tree.children(at).stream().anyMatch(child -> words.contains(sentence.cell(child).lower()));
    return adverb || !nearPrepositions(at, words).isEmpty();
  }

  /** To rule something out takes "out"; a judge just rules. */
  private boolean isPlainRuling(Frame.Trigger trigger, int at) {
    return trigger.word().equals("@RULEOUT")
        && sentence.isWord(at, "rule")
        && sentence.cells().subList(at, Math.min(sentence.cells().size(), at + 4)).stream()
            .noneMatch(cell -> cell.lower().equals("out"));
  }

  /** A verb that no class has: what is done to an unknown model by a company is mostly making. */
  private boolean isUnclassed(int at) {
    String lemma = sentence.cell(at).lemma();
    return sentence.cell(at).isVerb()
        && !Lexicon.shipped().inAnyClass(lemma)
        && !sentence.is(at, "NOTMAKE");
  }

  /** "what it builds on": not what it builds. */
  private boolean isBuildingOn(Frame.Trigger trigger, int at) {
    return trigger.word().equals("@MAKE")
        && sentence.is(at, "BUILDON")
        && at + 1 < sentence.cells().size()
        && sentence.isWord(at + 1, "on", "upon")
        && tree.head(at + 1) == at;
  }

  private boolean isWord(String word, int at) {
    if (!word.startsWith("@")) {
      return sentence.isWord(at, word);
    }
    int mark = Math.max(word.indexOf("+EARLY"), word.indexOf("-EARLY"));
    if (mark < 0) {
      return sentence.is(at, word.substring(1));
    }
    return sentence.is(at, word.substring(1, mark)) && isEarly(at) == (word.charAt(mark) == '+');
  }

  /** "an early version", "a test build", "a rebranded edition": the same model, not another. */
  private boolean isEarly(int at) {
    return tree.children(at, "amod", "compound", "acl").stream()
        .anyMatch(child -> sentence.is(child, "EARLY"));
  }

  private boolean isMention(int at, EntityType type) {
    if (sentence.named(at, type) != null) {
      return true;
    }
    ReadSentence.Referent referent = sentence.referents().get(at);
    return switch (type) {
      case ORG -> referent != null && sentence.isWord(at, "ours", "theirs");
      case MODEL -> referent != null && !referent.models().isEmpty();
      case MODEL_FAMILY, BENCHMARK, PRODUCT, PERSON -> false;
    };
  }

  private boolean hasCase(Frame.Trigger trigger, int at) {
    boolean ours = sentence.isWord(at, "ours", "theirs");
    if (trigger.cases().isEmpty()) {
      return sentence.cell(at).isMention();
    }
    if (trigger.cases().contains("'s")) {
      return roles.isPossessive(at) || ours;
    }
    boolean article =
        tree.children(at, "det").stream().anyMatch(det -> sentence.isWord(det, "a", "an"))
            || trigger.kind().equals("model") && isAdapted(at);
    if (trigger.cases().contains("a")) {
      return article && !isEarly(at) && sentence.cell(at).isMention() && isEquated(at);
    }
    if (trigger.cases().contains("none")) {
      boolean bare = tree.children(at, "case").isEmpty() && !ours && sentence.cell(at).isMention();
      boolean family = trigger.kind().equals("family");
      return bare
          && isEquated(at)
          && (family || !article || isEarly(at) || !trigger.kind().equals("model"));
    }
    return roles.hasCase(at, trigger.cases()) && !(trigger.cases().contains("as") && hasBegun(at));
  }

  /** "X began life as Y": and is no longer. */
  private boolean hasBegun(int at) {
    return IntStream.range(Math.max(0, at - 6), at)
        .anyMatch(word -> sentence.is(word, "BEGIN") && sentence.cell(word).isVerb());
  }

  /** "X is Y with two layers cut", "X is Y-based": not Y itself. */
  private boolean isAdapted(int at) {
    int size = sentence.cells().size();
    int next = at + 1 < size && sentence.isWord(at + 1, "-") ? at + 2 : at + 1;
    if (next < size && (sentence.isWord(next, "based", "derived") || sentence.is(next, "BASEV"))) {
      return true;
    }
    return next < size
        && sentence.isWord(next, "with", "after", "plus", "minus")
        && IntStream.range(next, Math.min(size, next + 6))
            .anyMatch(word -> sentence.is(word, "TUNING"));
  }

  private boolean isEquated(int at) {
    return !tree.children(at, "cop").isEmpty() || tree.is(at, "xcomp") || tree.is(at, "ccomp");
  }

  private void apply(Frame frame, int at, List<Draft> drafts) {
    Set<String> models = new LinkedHashSet<>(models(frame.model(), at));
    models.removeAll(beyond(at));
    if (models.isEmpty()) {
      return;
    }
    Set<String> objects = objects(frame, at);
    if (frame.relation() == Relation.SAME_AS && models.size() + objects.size() > MOST_SAME) {
      return;
    }
    List<String> several = severalMade(frame, at, objects);
    if (!several.isEmpty()) {
      addPairs(frame, at, several, List.copyOf(objects), drafts);
      return;
    }
    for (String object : objects) {
      models.forEach(model -> add(frame, model, object, at, frame.says(), drafts));
    }
    for (String object : contrasts(frame, at)) {
      models.forEach(model -> add(frame, model, object, at, Draft.Says.DENIED, drafts));
    }
  }

  /** The models of a sentence that names several and several makers: "their makers, O and P". */
  private List<String> severalMade(Frame frame, int at, Set<String> objects) {
    boolean makers =
        frame.trigger().kind().equals("noun")
            && sentence.is(at, "MAKER")
            && sentence.cell(at).tag().equals("NNS");
    Set<String> models = makers && objects.size() > 1 ? named(sentence.cells().size()) : Set.of();
    return models.size() > 1 ? List.copyOf(models) : List.of();
  }

  private Set<String> named(int before) {
    Set<String> models = new LinkedHashSet<>();
    for (int at = 0; at < before; at++) {
      String model = sentence.named(at, EntityType.MODEL);
      if (model != null) {
        models.add(model);
      }
    }
    return models;
  }

  /** One maker for each in the same order; who made which is not told otherwise. */
  private void addPairs(
      Frame frame, int at, List<String> models, List<String> makers, List<Draft> drafts) {
    for (int i = 0; i < models.size() && models.size() == makers.size(); i++) {
      add(frame, models.get(i), makers.get(i), at, frame.says(), drafts);
    }
  }

  private void add(
      Frame frame, String model, String object, int at, Draft.Says says, List<Draft> drafts) {
    if (!model.equals(object)) {
      String pattern = "frame:" + frame.name();
      double certainty = frame.model().contains("topic") ? UNNAMED : CERTAINTY;
      drafts.add(new Draft(model, frame.relation(), object, at, says, pattern, certainty));
    }
  }

  /** The one model that the sentence has named so far, else what the document is about. */
  private Set<String> spokenOf(int at) {
    Set<String> named = named(at);
    return named.size() == 1 ? named : topic;
  }

  private Set<String> contrasts(Frame frame, int at) {
    boolean org =
        frame.relation() == Relation.DEVELOPED_BY || frame.relation() == Relation.OWNED_BY;
    return org ? names.contrasts(nodes(frame.object().getFirst(), at)) : Set.of();
  }

  /** "A, which is B, and C": what the relative clause says of A it does not say of C. */
  private Set<String> beyond(int at) {
    Set<String> models = new LinkedHashSet<>();
    for (int node = at; node >= 0; node = tree.head(node)) {
      if (tree.relation(node).equals("acl:relcl")) {
        int end = node;
        tree.children(tree.head(node), "conj").stream()
            .filter(other -> other > end)
            .forEach(other -> models.addAll(names.ownModel(other)));
        return models;
      }
    }
    return models;
  }

  private Set<String> models(List<String> places, int at) {
    boolean filled = false;
    for (String place : places) {
      if (place.equals("near") && filled) {
        return Set.of();
      }
      filled |= place.equals("patient") && !nodes(place, at).isEmpty();
      Set<String> found =
          switch (place) {
            case "near" ->
                roles.agents(at).isEmpty()
                    ? Set.of()
                    : names.models(vicinity.only(at, EntityType.MODEL));
            case "topic" -> spokenOf(at);
            case "bare-topic" ->
                tree.children(at).stream()
                        .noneMatch(child -> BEHIND.contains(tree.relation(child)) && child > at)
                    ? spokenOf(at)
                    : Set.of();
            case "self" -> names.ownModel(at);
            default -> names.models(nodes(place, at));
          };
      if (!found.isEmpty()) {
        return found;
      }
    }
    return Set.of();
  }

  private Set<String> objects(Frame frame, int at) {
    boolean filled = false;
    for (String place : frame.object()) {
      if (place.equals("near") && filled) {
        return Set.of();
      }
      Collection<Integer> nodes = nodes(place, at);
      filled |= nodes.stream().anyMatch(node -> !sentence.isWord(node, "it"));
      Set<String> found =
          switch (frame.relation()) {
            case DEVELOPED_BY, OWNED_BY -> names.orgs(nodes);
            case BASED_ON -> names.bases(nodes);
            case SAME_AS -> names.models(nodes);
          };
      if (!found.isEmpty()) {
        return found;
      }
    }
    return Set.of();
  }

  private Collection<Integer> nodes(String place, int at) {
    if (place.startsWith("prep:")) {
      return nearPrepositions(at, Set.of(place.substring("prep:".length()).split(",")));
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
      case "equal" -> roles.equals(at);
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

  /** A phrase that the parser hung on the object or the verb instead counts too. */
  private Collection<Integer> nearPrepositions(int at, Set<String> prepositions) {
    if (sentence.cell(at).isMention()) {
      return directlyBehind(at, prepositions);
    }
    Set<Integer> found = new LinkedHashSet<>(roles.obliques(at, prepositions));
    if (found.isEmpty()) {
      for (int object : tree.children(at, "obj", "xcomp", "advmod", "compound:prt", "obl")) {
        found.addAll(roles.obliques(object, prepositions));
      }
    }
    if (found.isEmpty() && tree.head(at) >= 0 && !sentence.cell(at).isVerb()) {
      found.addAll(
          roles.obliques(tree.head(at), prepositions).stream().filter(node -> node > at).toList());
    }
    return found;
  }
}
