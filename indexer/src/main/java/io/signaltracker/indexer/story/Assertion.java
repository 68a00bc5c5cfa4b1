// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.story;

import io.signaltracker.indexer.claim.ClaimStatus;
import io.signaltracker.indexer.evidence.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * What one item of evidence says of the question "who made this?".
 *
 * @param owner the organisation, at the top level
 * @param unit the part of it that was named; null where it was named itself
 * @param status what the words are worth in this voice
 * @param speaker who would have to take it back; null for a crowd
 * @param vendor whether it is a board's or catalogue's field, not somebody's words
 */
record Assertion(
    Evidence evidence,
    String owner,
    @Nullable String unit,
    ClaimStatus status,
    Voice voice,
    @Nullable String speaker,
    String origin,
    boolean vendor) {

  boolean isDenial() {
    return status == ClaimStatus.DENIED;
  }

  boolean isFlat() {
    return !vendor && voice.isWeighty() && status.compareTo(ClaimStatus.REPORTED) >= 0;
  }
}
