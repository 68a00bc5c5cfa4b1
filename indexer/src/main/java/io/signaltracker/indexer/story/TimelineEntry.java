// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.story;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One line of a story's timeline.
 *
 * @param what the line in words; extracted or composed from typed fields, never invented
 * @param state the state that the entry speaks for; null for plain board movements
 * @param sourceName who published it
 * @param url where it can be read; null for an event without a page
 * @param articleId the article to open; null for an event
 */
public record TimelineEntry(
    String evidenceId,
    Instant at,
    Lane lane,
    String what,
    @Nullable LifecycleState state,
    @Nullable String org,
    String sourceName,
    @Nullable String url,
    @Nullable String articleId) {

  /** The five lanes of the page. */
  public enum Lane {
    BOARD,
    COMMUNITY,
    PRESS,
    OFFICIAL,
    CATALOGUE;

    /** The lower-case word used in files, tables, API and pages. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
