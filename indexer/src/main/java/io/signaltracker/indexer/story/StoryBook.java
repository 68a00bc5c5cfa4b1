// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.story;

import io.signaltracker.indexer.entity.Organisations;
import io.signaltracker.indexer.evidence.Evidence;
import io.signaltracker.indexer.evidence.Sighting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All stories that the evidence tells. Pure: the same evidence in any order, or given twice, makes
 * the same stories.
 *
 * <p>A story opens for a model whose maker is not stated: one that enters a board without a vendor,
 * is listed in a catalogue without a provider, or whose maker somebody guesses at in a text. A
 * model whose maker is stated and never asked for opens none. See docs/adr/0020.
 */
public final class StoryBook {

  private static final Comparator<StoryEvidence> FIRST_TO_APPEAR =
      Comparator.comparing((StoryEvidence story) -> story.evidence().getFirst(), Evidence.ORDER)
          .thenComparing(StoryEvidence::id);

  private StoryBook() {}

  /** The stories, in the order of their subjects' first appearance. */
  public static List<Story> fold(
      Collection<? extends Evidence> evidence, Organisations organisations) {
    return fold(evidence, List.of(), organisations);
  }

  /**
   * The stories, in the order of their subjects' first appearance.
   *
   * @param sightings articles that name models, so that a story may begin before the first claim
   */
  public static List<Story> fold(
      Collection<? extends Evidence> evidence,
      Collection<Sighting> sightings,
      Organisations organisations) {
    return partition(evidence, sightings, organisations).stream()
        .map(story -> StoryFold.fold(story, organisations))
        .toList();
  }

  /** The evidence of each story. One claim may belong to two stories, or to none. */
  public static List<StoryEvidence> partition(
      Collection<? extends Evidence> evidence,
      Collection<Sighting> sightings,
      Organisations organisations) {
    ModelKeys keys = new ModelKeys();
    List<Evidence> ordered = ordered(evidence);
    Debuts debuts = Debuts.of(ordered, sightings, keys);
    return Connections.among(ordered, debuts, keys).stream()
        .flatMap(connected -> stories(connected, sightings, debuts, organisations, keys))
        .sorted(FIRST_TO_APPEAR)
        .toList();
  }

  private static Stream<StoryEvidence> stories(
      List<Evidence> ordered,
      Collection<Sighting> sightings,
      Debuts debuts,
      Organisations organisations,
      ModelKeys keys) {
    Owners owners = Owners.of(ordered, organisations);
    StatedMakers makers = StatedMakers.of(ordered, owners, keys);
    EvidenceIndex index = new EvidenceIndex(ordered, keys);
    return Mysteries.among(ordered, makers, owners, debuts, keys).stream()
        .map(subject -> StorySorter.sort(subject, index, sightings, makers, owners, keys));
  }

  /** What was known by a moment: folding it shows the stories as they stood then. */
  public static <E extends Evidence> List<E> knownBy(Collection<E> evidence, Instant asOf) {
    return evidence.stream().filter(item -> !item.knownAt().isAfter(asOf)).toList();
  }

  private static List<Evidence> ordered(Collection<? extends Evidence> evidence) {
    List<Evidence> ordered = new ArrayList<>(evidence);
    ordered.sort(Evidence.ORDER);
    Set<String> ids = new HashSet<>();
    ordered.removeIf(item -> !ids.add(item.id()));
    return ordered;
  }
}
