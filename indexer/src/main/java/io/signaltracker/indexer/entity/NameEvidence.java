// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.entity;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/**
 * What documents say about a name that was never seen before: the weight of their hints that it is
 * a model, a family of models, an organisation or a person.
 *
 * @param name as the first of them writes it
 * @param since when the first of them was published
 * @param documents how many they are
 */
public record NameEvidence(
    String name,
    double model,
    double family,
    double org,
    double person,
    Instant since,
    int documents) {

  private static final double AGREED = 4;
  private static final double CLEARLY = 2;

  /** Under which all spellings of the name meet. */
  public String key() {
    return NameShape.key(name);
  }

  /** Under which the names that this may be shortened to are found; two at most. */
  public List<String> stemKeys() {
    return NameShape.shortForms(name).stream().map(NameShape::key).toList();
  }

  /** What most of the evidence says, where it is much and says little else; else null. */
  @Nullable EntityType agreed() {
    double most = Math.max(model, Math.max(org, person));
    double least = Math.min(model, Math.min(org, person));
    double second = model + org + person - most - least;
    if (most < AGREED || most < CLEARLY * second) {
      return null;
    }
    return most == model ? EntityType.MODEL : most == org ? EntityType.ORG : EntityType.PERSON;
  }

  /** What readers can tell: they read alike with two sums of the same standing. */
  public String standing() {
    return name
        + " "
        + DoubleStream.of(model, family, org, person)
            .mapToObj(amount -> String.valueOf(Amount.step(amount)))
            .collect(Collectors.joining());
  }

  /** Together with another document's evidence for the same name; the earlier spelling stays. */
  public NameEvidence plus(NameEvidence other) {
    return new NameEvidence(
        name,
        model + other.model,
        family + other.family,
        org + other.org,
        person + other.person,
        since.isBefore(other.since) ? since : other.since,
        documents + other.documents);
  }
}
