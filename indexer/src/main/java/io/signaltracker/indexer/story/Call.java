// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.story;

import io.signaltracker.indexer.claim.ClaimStatus;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one speaker said of one candidate in one story: its surest word before the reveal, judged
 * once the story is resolved.
 *
 * @param sourceId where it was said
 * @param speaker the author of an outlet's text, the handle of a post, or the named holder
 * @param topic the board's track that the model stands on ("text-to-video"); "catalogue" or "other"
 * @param org at the top level
 * @param status of the surest word
 * @param at when the speaker first said so
 * @param evidenceId the claim that first said so
 * @param rightOrWrong whether the story ended as the speaker said; null while it has not ended
 * @param lead how long before the reveal a right word was out; null for all others
 * @param retracted whether the speaker took it back before the reveal
 */
public record Call(
    String storyId,
    String sourceId,
    String speaker,
    String topic,
    String org,
    ClaimStatus status,
    Instant at,
    String evidenceId,
    @Nullable Boolean rightOrWrong,
    @Nullable Duration lead,
    boolean retracted) {

  /**
   * How probable the word makes the candidate: what a reader takes "perhaps", "is" and "confirmed"
   * to mean, set by hand.
   */
  public double probability() {
    return switch (status) {
      case DENIED -> 0.05;
      case SPECULATED -> 0.4;
      case REPORTED -> 0.8;
      case CONFIRMED -> 0.95;
    };
  }

  /** The squared difference of what was said and what is; only for one that is resolved. */
  double error() {
    boolean isMaker = Boolean.TRUE.equals(rightOrWrong) != (status == ClaimStatus.DENIED);
    return Math.pow(probability() - (isMaker ? 1 : 0), 2);
  }

  boolean isResolved() {
    return rightOrWrong != null;
  }
}
