// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.search;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One page of hits.
 *
 * @param total number of hits over all pages; exact up to 10,000, a lower bound beyond
 * @param facets per facet its values, most frequent first, counted drill-sideways: the counts of a
 *     facet ignore the values chosen of that same facet
 * @param histogram hits over time, contiguous buckets, oldest first; empty where nothing was found
 * @param nextCursor null on the last page
 */
public record SearchPage(
    List<Hit> hits,
    long total,
    boolean totalIsExact,
    Map<FacetField, List<FacetValue>> facets,
    List<Bucket> histogram,
    @Nullable String nextCursor) {

  public SearchPage {
    hits = List.copyOf(hits);
    facets = Map.copyOf(facets);
    histogram = List.copyOf(histogram);
  }

  /**
   * A value of a facet.
   *
   * @param value as it is chosen
   * @param label as it is shown
   */
  public record FacetValue(String value, String label, long count) {}

  /** Hits with {@code from <= time < to}. */
  public record Bucket(Instant from, Instant to, long count) {}
}
