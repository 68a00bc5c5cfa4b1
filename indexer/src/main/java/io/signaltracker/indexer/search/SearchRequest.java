// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.search;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is searched for.
 *
 * @param query in the query language (docs/query-language.md); empty finds everything
 * @param chosen facet values picked by the reader, by facet; values of one facet are alternatives;
 *     at most 100 in all
 * @param after at or after; null for no bound
 * @param before before; null for no bound
 * @param size number of hits, 1 to 200
 * @param cursor of the page before; null for the first page
 */
public record SearchRequest(
    String query,
    Map<FacetField, List<String>> chosen,
    @Nullable Instant after,
    @Nullable Instant before,
    Sort sort,
    int size,
    @Nullable String cursor) {

  private static final int MOST_CHOSEN = 100;

  public SearchRequest {
    chosen = Map.copyOf(chosen);
    int values = chosen.values().stream().mapToInt(List::size).sum();
    if (values > MOST_CHOSEN) {
      throw new IllegalArgumentException(
          "At most " + MOST_CHOSEN + " facet values can be chosen, asked for " + values);
    }
    if (size < 1 || size > 200) {
      throw new IllegalArgumentException("A page has 1 to 200 hits, asked for " + size);
    }
  }

  /** The order of hits. */
  public enum Sort {
    RELEVANCE,
    NEWEST,
    OLDEST
  }
}
