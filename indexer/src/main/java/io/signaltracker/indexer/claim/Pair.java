// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.claim;

import io.signaltracker.indexer.entity.EntityType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A model and what a sentence may relate it to: a company, a family or another model.
 *
 * @param subject canonical name of the model
 * @param subjectAt its cell; -1 where the sentence leaves it to what went before
 * @param bond how the sentence comes by its subject
 * @param object canonical name of the other side
 * @param objectAt its cell
 * @param kind what the other side is
 */
record Pair(
    String subject, int subjectAt, Bond bond, String object, int objectAt, EntityType kind) {

  /** How a sentence comes by its subject. */
  enum Bond {
    /** It names it. */
    NAMED,
    /** By "it", "the model". */
    REFERENT,
    /** It names none: what the document is about. */
    TOPIC,
    /** It names none: the model spoken of last. */
    LAST
  }

  private record Side(int at, String name) {}

  boolean isInSentence() {
    return subjectAt >= 0;
  }

  /** All pairs of a sentence, by the cells of their objects, then of their subjects. */
  static List<Pair> of(ReadSentence sentence, Setting setting) {
    List<Pair> pairs = new ArrayList<>();
    for (int at = 0; at < sentence.cells().size(); at++) {
      for (EntityType kind : List.of(EntityType.ORG, EntityType.MODEL, EntityType.MODEL_FAMILY)) {
        for (String object : objects(sentence, at, kind)) {
          add(sentence, setting, new Side(at, object), kind, pairs);
        }
      }
    }
    return pairs;
  }

  private static List<String> objects(ReadSentence sentence, int at, EntityType kind) {
    String named = sentence.named(at, kind);
    if (named != null) {
      return List.of(named);
    }
    ReadSentence.Referent referent = sentence.referents().get(at);
    return kind == EntityType.ORG && referent != null ? referent.orgs() : List.of();
  }

  private static void add(
      ReadSentence sentence, Setting setting, Side object, EntityType kind, List<Pair> pairs) {
    boolean found = false;
    for (int at = 0; at < sentence.cells().size(); at++) {
      String named = sentence.named(at, EntityType.MODEL);
      ReadSentence.Referent referent = sentence.referents().get(at);
      if (named != null) {
        found = true;
        add(new Side(at, named), Bond.NAMED, object, kind, pairs);
      } else if (referent != null) {
        for (String model : referent.models()) {
          found = true;
          add(new Side(at, model), Bond.REFERENT, object, kind, pairs);
        }
      }
    }
    if (!found) {
      addFromBefore(setting, object, kind, pairs);
    }
  }

  private static void addFromBefore(
      Setting setting, Side object, EntityType kind, List<Pair> pairs) {
    Set<String> topic = setting.topic();
    topic.forEach(model -> add(new Side(-1, model), Bond.TOPIC, object, kind, pairs));
    setting.last().stream()
        .filter(model -> !topic.contains(model))
        .forEach(model -> add(new Side(-1, model), Bond.LAST, object, kind, pairs));
  }

  private static void add(Side subject, Bond bond, Side object, EntityType kind, List<Pair> pairs) {
    if (subject.at() != object.at() && !subject.name().equals(object.name())) {
      pairs.add(new Pair(subject.name(), subject.at(), bond, object.name(), object.at(), kind));
    }
  }
}
