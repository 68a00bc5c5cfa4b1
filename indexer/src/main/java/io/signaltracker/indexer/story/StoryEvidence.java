// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.story;

import io.signaltracker.indexer.claim.ClaimStatus;
import io.signaltracker.indexer.entity.NameKey;
import io.signaltracker.indexer.evidence.Evidence;
import io.signaltracker.indexer.evidence.Sighting;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that one story is folded from, and how far each item speaks for its subject.
 *
 * @param names of the subject in the order of their appearance, the first at least
 * @param models names of models that were a mystery each (several where one owner hid several under
 *     different codenames), in the order of their appearance
 * @param evidence in order
 * @param firstSighting the earliest article that names the subject; null where none is known
 * @param identities for a claim "X is M", who had been said to have made M by then; by claim id
 * @param ceilings claims about the official name, and the status of the link that brings them here:
 *     they count for no more than it; by claim id
 */
public record StoryEvidence(
    List<String> names,
    List<String> models,
    List<Evidence> evidence,
    @Nullable Sighting firstSighting,
    Map<String, Attribution> identities,
    Map<String, ClaimStatus> ceilings) {

  public StoryEvidence {
    names = List.copyOf(names);
    models = List.copyOf(models);
    evidence = List.copyOf(evidence);
    identities = Map.copyOf(identities);
    ceilings = Map.copyOf(ceilings);
    if (names.isEmpty() || evidence.isEmpty()) {
      throw new IllegalArgumentException("A story needs a name and evidence, was " + names);
    }
  }

  /**
   * Who made another model, as far as was known.
   *
   * @param owner at the top level
   */
  public record Attribution(String owner, ClaimStatus status) {}

  /** The name the story goes by. */
  public String subject() {
    return names.getFirst();
  }

  /** Slug of the subject. */
  public String id() {
    return NameKey.slug(subject());
  }
}
