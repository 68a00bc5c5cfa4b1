// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.source;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A publisher, community, board or catalogue that we read: one entry of {@code sources.yaml}.
 *
 * @param id stable, lower-case letters, digits and hyphens
 * @param name as shown to a reader; the holder of what a text says in its own voice
 * @param type kind of voice
 * @param official canonical name of the organisation whose own voice this is; null for all others
 * @param family publisher family; sources of one family are one origin
 * @param language BCP 47 primary tag, "und" where mixed
 * @param poll how often its announcers are looked at
 * @param announcers at least one
 * @param tier how near it is to the facts: 1 speaks of itself or counts them, 2 reports, 3 repeats
 *     and guesses
 */
public record Source(
    String id,
    String name,
    SourceType type,
    @Nullable String official,
    String family,
    String language,
    Duration poll,
    List<Announcer> announcers,
    int tier) {

  /** The best tier. */
  public static final int FIRST_TIER = 1;

  /** The last tier. */
  public static final int LAST_TIER = 3;

  public Source {
    announcers = List.copyOf(announcers);
    if (tier < FIRST_TIER || tier > LAST_TIER) {
      throw new IllegalArgumentException("A tier lies in 1..3, was " + tier + " of " + id);
    }
  }

  /** Of the tier that is usual for its type. */
  public Source(
      String id,
      String name,
      SourceType type,
      @Nullable String official,
      String family,
      String language,
      Duration poll,
      List<Announcer> announcers) {
    this(id, name, type, official, family, language, poll, announcers, type.usualTier());
  }
}
