// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.family;

import java.time.Instant;

/**
 * What one sentence, or one name, says of a model.
 *
 * @param model canonical name
 * @param value "14B", "text-to-video", "Model Studio"
 * @param articleId where it was read
 * @param sentence the sentence that says it; the name itself where that says it; empty where it may
 *     not be quoted
 * @param at when it was known
 */
public record Fact(
    String model, Kind kind, String value, String articleId, String sentence, Instant at) {

  /** What can be said. */
  public enum Kind {
    PARAMETERS,
    ABILITY,
    VENUE
  }
}
