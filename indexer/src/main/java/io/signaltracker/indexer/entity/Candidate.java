// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.entity;

import java.util.ArrayList;
import java.util.List;

/** An unknown name with the places where it stands and the evidence for what it is. */
final class Candidate {

  /** Below this much evidence a name is left alone. */
  static final double MODEL_THRESHOLD = 1.6;

  static final double ORG_THRESHOLD = 1.5;
  static final double PERSON_THRESHOLD = 1.4;
  static final double FAMILY_THRESHOLD = 2.5;

  final String surface;
  final List<Span> places = new ArrayList<>();
  private double model;
  private double family;
  private double org;
  private double person;

  Candidate(String surface) {
    this.surface = surface;
  }

  void add(String type, double weight) {
    switch (type) {
      case "MODEL" -> model += weight;
      case "FAMILY" -> family += weight;
      case "ORG" -> org += weight;
      case "PERSON" -> person += weight;
      default ->
          throw new IllegalArgumentException(
              "Evidence is for MODEL, FAMILY, ORG or PERSON, was '" + type + "'");
    }
  }

  /** Takes over what another document part says about the same name. */
  void add(Candidate other) {
    model += other.model;
    family += other.family;
    org += other.org;
    person += other.person;
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
