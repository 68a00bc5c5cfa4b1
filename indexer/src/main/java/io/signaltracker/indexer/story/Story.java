// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.story;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one unidentified or formerly unidentified model, as of a moment.
 *
 * @param id slug of the subject's first name, stable
 * @param subject the name the story goes by
 * @param aliases other names of the same model (official name, spellings)
 * @param state where the question stands
 * @param maker the organisation that the state is about; null while anonymous
 * @param dispute what stays disputed beside the state (e.g. the sub-unit), in words; null if
 *     nothing
 * @param firstSeenAt the earliest evidence
 * @param updatedAt the newest evidence
 * @param transitions in order
 * @param hypotheses most probable first, losers kept
 * @param timeline in order
 * @param claims ids of all claims, in order
 * @param articles number of distinct articles
 * @param origins number of independent origins
 */
public record Story(
    String id,
    String subject,
    List<String> aliases,
    LifecycleState state,
    @Nullable String maker,
    @Nullable String dispute,
    Instant firstSeenAt,
    Instant updatedAt,
    List<Transition> transitions,
    List<Hypothesis> hypotheses,
    List<TimelineEntry> timeline,
    List<String> claims,
    int articles,
    int origins) {

  public Story {
    aliases = List.copyOf(aliases);
    transitions = List.copyOf(transitions);
    hypotheses = List.copyOf(hypotheses);
    timeline = List.copyOf(timeline);
    claims = List.copyOf(claims);
  }
}
