// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.annotate;

import java.time.Duration;

/**
 * How much of one document is read at most.
 *
 * @param characters UTF-16 units of text
 * @param tokens words
 * @param sentence words of one sentence; a longer one is left unread
 * @param time wall clock
 */
public record ReadingLimits(int characters, int tokens, int sentence, Duration time) {

  /** Ten times a long article; measured at well under a second each. */
  public static final ReadingLimits DEFAULT =
      new ReadingLimits(200_000, 20_000, 150, Duration.ofSeconds(4));
}
