// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.evidence;

import io.signaltracker.indexer.claim.ClaimStatus;
import io.signaltracker.indexer.claim.Relation;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which claims to list; null and empty mean "any".
 *
 * @param subject canonical name, ignoring case
 * @param object canonical name, ignoring case
 * @param storyId claims of one story
 * @param after published at or after
 * @param before published before
 * @param size 1 to 200
 * @param cursor of the page before; null for the first page
 */
public record ClaimFilter(
    @Nullable String subject,
    @Nullable String object,
    @Nullable Relation relation,
    Set<ClaimStatus> statuses,
    @Nullable String holder,
    @Nullable String sourceId,
    @Nullable String storyId,
    @Nullable Instant after,
    @Nullable Instant before,
    int size,
    @Nullable String cursor) {

  public ClaimFilter {
    statuses = Set.copyOf(statuses);
  }
}
