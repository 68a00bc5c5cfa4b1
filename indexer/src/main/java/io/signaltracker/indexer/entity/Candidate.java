// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.entity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** An unknown name with the places where it stands and the evidence for what it is. */
final class Candidate {

  /** Below this much evidence a name is left alone. */
  static final double MODEL_THRESHOLD = 1.6;

  static final double ORG_THRESHOLD = 1.5;
  static final double PERSON_THRESHOLD = 1.4;
  static final double FAMILY_THRESHOLD = 2.5;
  static final double PRODUCT_THRESHOLD = 2;

  private static final int MOST_LABELS = 3;
  private static final double LABEL_AGAIN = 0.3;

  /** The tagger takes codenames for companies; other documents must not learn that from it. */
  private static final double LABEL_DOUBT = 0.7;

  private static final double UNDECIDED = 0.5;
  private static final double ONE_WORD = 0.3;
  private static final double SEVERAL_WORDS = 0.6;
  private static final double HAN = 1.3;
  private static final double AGAIN = 0.25;
  private static final double MOST_AGAIN = 0.5;
  private static final double SPECIALIST = 0.3;

  /** The kinds of evidence. */
  static final List<String> TYPES = List.of("MODEL", "FAMILY", "ORG", "PERSON");

  private static final int MOST_NOTES = 400;

  final String surface;
  final List<Span> places = new ArrayList<>();
  private final Map<String, Integer> labels = new HashMap<>(2);
  private final Map<String, Integer> views = new HashMap<>(2);
  private final Set<String> notes = new TreeSet<>();
  private boolean onlyInitial = true;
  private double labelled;
  private double taggedPerson;
  private double model;
  private double family;
  private double org;
  private double person;
  private double product;

  Candidate(String surface) {
    this.surface = surface;
  }

  void add(String type, double weight) {
    switch (type) {
      case "MODEL" -> model += weight;
      case "FAMILY" -> family += weight;
      case "ORG" -> org += weight;
      case "PERSON" -> person += weight;
      case "PRODUCT" -> product += weight;
      default ->
          throw new IllegalArgumentException(
              "Evidence is for MODEL, FAMILY, ORG, PERSON or PRODUCT, was '" + type + "'");
    }
  }

  /**
   * Notes where the name stands.
   *
   * @param initial whether it may have its capital from the beginning of a sentence
   */
  void addPlace(boolean initial) {
    onlyInitial &= initial;
  }

  /** Whether it may have its capital from the beginning of a sentence in all of its places. */
  boolean isOnlyInitial() {
    return onlyInitial;
  }

  /** Adds the name tagger's view of one place; it counts in full once and little after that. */
  void label(String type, double weight) {
    int seen = labels.merge(type, 1, Integer::sum);
    double counted = seen == 1 ? weight : seen <= MOST_LABELS ? weight * LABEL_AGAIN : 0;
    add(type, counted);
    if (type.equals("ORG") && counted > 0) {
      labelled += counted;
    }
    if (type.equals("PERSON")) {
      taggedPerson += counted;
    }
  }

  /** Notes the name tagger's view of one place, beside what it weighs: PERSON, ORG or PLACE. */
  void see(String label) {
    views.merge(label, 1, Integer::sum);
  }

  /** At how many places the name tagger saw this. */
  int labelled(String label) {
    return views.getOrDefault(label, 0);
  }

  /** Notes something about one of its places. */
  void note(String feature) {
    if (notes.size() < MOST_NOTES) {
      notes.add(feature);
    }
  }

  /** What was noted about its places. */
  Set<String> notes() {
    return notes;
  }

  /** The evidence for one of the {@link #TYPES}. */
  double weight(String type) {
    return switch (type) {
      case "MODEL" -> model;
      case "FAMILY" -> family;
      case "ORG" -> org;
      default -> person;
    };
  }

  /** The evidence for a model, a company or a person without the name tagger's view. */
  double said(EntityType type) {
    return switch (type) {
      case ORG -> org - labelled;
      case PERSON -> person - taggedPerson;
      default -> model;
    };
  }

  /** Whether the text calls it an application or the like; labelled ones are too few to weigh. */
  boolean isProduct() {
    return product >= PRODUCT_THRESHOLD && product >= Math.max(org, person);
  }

  /** Whether the name tagger saw a person in most places. */
  boolean isTaggedPerson() {
    return 2 * labels.getOrDefault("PERSON", 0) > places.size();
  }

  /** Takes over what another document part says about the same name. */
  void add(Candidate other) {
    model += other.model;
    family += other.family;
    org += other.org;
    person += other.person;
    product += other.product;
  }

  /** Takes the other's evidence for its own. */
  void replace(Candidate other) {
    model = other.model;
    family = other.family;
    org = other.org;
    person = other.person;
    product = other.product;
  }

  /**
   * Adds what the document as a whole says: unknown names are mostly models where models are the
   * topic.
   */
  void addDocument(boolean specialist) {
    char first = surface.charAt(0);
    boolean capital = Character.isUpperCase(first) || WordRuns.isHan(first);
    if (!capital
        || onlyInitial && !WordRuns.isHan(first)
        || org >= UNDECIDED
        || person >= UNDECIDED) {
      return;
    }
    double words =
        WordRuns.isHan(first) ? HAN : surface.indexOf(' ') > 0 ? SEVERAL_WORDS : ONE_WORD;
    double again = Math.min(MOST_AGAIN, AGAIN * (places.size() - 1));
    model += words + again + (specialist ? SPECIALIST : 0);
  }

  /** The weight of the strongest hint. */
  double most() {
    return Math.max(Math.max(model, family), Math.max(org, person));
  }

  /** The evidence for other documents, none of it above the limit. */
  NameEvidence evidence(Instant since, double limit) {
    return new NameEvidence(
        surface,
        Math.min(limit, model),
        Math.min(limit, family),
        Math.min(limit, org - labelled * LABEL_DOUBT),
        Math.min(limit, person),
        since,
        1);
  }

  boolean isModel() {
    EntityType type = type();
    return type == EntityType.MODEL || type == EntityType.MODEL_FAMILY;
  }

  /** What the evidence says; null where it says too little. */
  @org.jspecify.annotations.Nullable
  EntityType type() {
    if (family >= FAMILY_THRESHOLD && family > model && family > org) {
      return EntityType.MODEL_FAMILY;
    }
    if (model >= MODEL_THRESHOLD && model >= org && model >= person) {
      return EntityType.MODEL;
    }
    if (person >= PERSON_THRESHOLD && person > org) {
      return EntityType.PERSON;
    }
    return org >= ORG_THRESHOLD ? EntityType.ORG : null;
  }

  @Override
  public String toString() {
    return "%s model=%.1f family=%.1f org=%.1f person=%.1f x%d"
        .formatted(surface, model, family, org, person, places.size());
  }
}
