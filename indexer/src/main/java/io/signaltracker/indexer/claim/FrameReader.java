// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.claim;

import io.signaltracker.indexer.entity.EntityType;
import io.signaltracker.indexer.language.Tree;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Applies the dependency frames to one sentence. */
final class FrameReader {

  /** Names on both sides of "the same"; of more, who is whom is told otherwise. */
  private static final int MOST_SAME = 3;

  private static final Set<String> BEHIND = Set.of("nmod", "obl", "acl");

  private final ReadSentence sentence;
  private final Tree tree;
  private final Roles roles;
  private final Names names;
  private final Set<String> topic;
  private final Vicinity vicinity;
  private final Places places;
  private final Triggers triggers;

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
    this.places = new Places(sentence, roles, vicinity);
    this.triggers = new Triggers(sentence, roles, places);
  }

  List<Draft> read() {
    List<Draft> drafts = new ArrayList<>();
    for (int at = 0; at < sentence.cells().size(); at++) {
      for (Frame frame : Frame.shipped()) {
        if (triggers.isSetOff(frame.trigger(), at)) {
          apply(frame, at, drafts);
        }
      }
    }
    return drafts;
  }

  private void apply(Frame frame, int at, List<Draft> drafts) {
    Set<String> models = new LinkedHashSet<>(models(frame.model(), at));
    models.removeAll(beyond(at));
    if (models.isEmpty()) {
      return;
    }
    Set<String> objects = objects(frame, at);
    // "X served as the base for it": the only model named is the object.
    if (models.equals(objects) && frame.relation() == Relation.BASED_ON) {
      models = topic;
    }
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
      drafts.add(new Draft(model, frame.relation(), object, at, says, pattern));
    }
  }

  /** The one model that the sentence has named so far, else what the document is about. */
  private Set<String> spokenOf(int at) {
    Set<String> spoken = named(at);
    sentence.referents().subList(0, at).stream()
        .filter(Objects::nonNull)
        .forEach(referent -> spoken.addAll(referent.models()));
    return spoken.size() == 1 ? spoken : topic;
  }

  private Set<String> contrasts(Frame frame, int at) {
    return frame.relation().isOfMaker()
        ? names.contrasts(places.nodes(frame.object().getFirst(), at))
        : Set.of();
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

  private Set<String> models(List<String> wanted, int at) {
    boolean filled = false;
    for (String place : wanted) {
      if (place.equals("near") && filled) {
        return Set.of();
      }
      filled |= place.equals("patient") && !places.nodes(place, at).isEmpty();
      Set<String> found =
          switch (place) {
            case "near" ->
                roles.agents(at).isEmpty() || !roles.isPassive(at)
                    ? Set.of()
                    : names.models(vicinity.only(at, EntityType.MODEL));
            case "topic" -> spokenOf(at);
            case "bare-topic" ->
                tree.children(at).stream()
                        .noneMatch(child -> BEHIND.contains(tree.relation(child)) && child > at)
                    ? spokenOf(at)
                    : Set.of();
            case "self" -> names.ownModel(at);
            default -> names.models(places.nodes(place, at));
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
      Collection<Integer> nodes = places.nodes(place, at);
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
}
