// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.evidence;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a listing in a model catalogue.
 *
 * @param id hash of catalogue, model key, kind and time
 * @param provider who the catalogue says it is from, after the event; null where hidden
 * @param detail the event in words
 */
public record CatalogueEvent(
    String id,
    String sourceId,
    String catalogueName,
    Kind kind,
    String modelKey,
    String model,
    @Nullable String provider,
    String detail,
    Instant publishedAt,
    Instant firstSeenAt)
    implements Evidence {

  /** What can happen in a catalogue. */
  public enum Kind {
    LISTED,
    DELISTED,
    RENAMED,
    PROVIDER_SET,
    PROVIDER_CHANGED;

    /** The lower-case word used in files, tables, API and pages. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
