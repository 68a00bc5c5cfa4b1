// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.news;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an analyst has decided about articles, by whom, when and why. It is about articles, not
 * about stories, so that it holds however they are clustered.
 *
 * @param story id of the news story that it was made on
 * @param together articles that belong to one news story
 * @param apart articles that do not belong to it; empty for a merge
 * @param undone who took it back; null while it is in force
 */
public record Decision(
    String id,
    Kind kind,
    String story,
    List<String> together,
    List<String> apart,
    Reason reason,
    @Nullable Reason undone) {

  /** What can be decided. */
  public enum Kind {
    /** All articles of two news stories belong to one. */
    MERGE,
    /** Some articles of a news story are another one. */
    SPLIT
  }

  /** Who decided, when and why. */
  public record Reason(String by, Instant at, String why) {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_WHY = 2_000;

    public Reason {
      by = by.strip();
      why = why.strip();
      check("by", by, LONGEST_NAME);
      check("why", why, LONGEST_WHY);
    }

    private static void check(String field, String value, int longest) {
      if (value.isEmpty() || value.length() > longest) {
        throw new DecisionRefused(
            "'%s' has 1 to %d characters, had %d".formatted(field, longest, value.length()));
      }
    }
  }

  public Decision {
    together = List.copyOf(together);
    apart = List.copyOf(apart);
  }

  public boolean isInForce() {
    return undone == null;
  }
}
