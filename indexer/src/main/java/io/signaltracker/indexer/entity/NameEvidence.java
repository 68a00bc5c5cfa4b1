// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.entity;

import java.time.Instant;

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

  /** Under which all spellings of the name meet. */
  public String key() {
    return NameShape.key(name);
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
