// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.signaltracker.analytics.api.parameters.SearchParameters;
import io.signaltracker.indexer.search.FacetField;
import io.signaltracker.indexer.search.Hit;
import io.signaltracker.indexer.search.SearchPage;
import io.signaltracker.indexer.search.SearchPage.Bucket;
import io.signaltracker.indexer.search.SearchPage.FacetValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of hits.
 *
 * @param total number of hits over all pages
 * @param totalIsExact whether the total is exact or a lower bound
 * @param nextCursor null on the last page
 * @param facets by the parameter that picks them; counts ignore what is picked of the same facet
 * @param histogram hits over time, contiguous, oldest first
 */
@Schema(name = "SearchResult")
public record SearchView(
    long total,
    @JsonProperty("total_is_exact") boolean totalIsExact,
    @JsonProperty("next_cursor") @Nullable String nextCursor,
    List<HitView> hits,
    Map<String, List<FacetValueView>> facets,
    List<BucketView> histogram) {

  /** Plain text and the places in it that matched. */
  @Schema(name = "Marked")
  public record MarkedView(String text, List<MarkView> marks) {

    static MarkedView of(Hit.Marked marked) {
      return new MarkedView(
          marked.text(),
          marked.marks().stream().map(mark -> new MarkView(mark.start(), mark.end())).toList());
    }
  }

  /** UTF-16 units, start included, end not. */
  @Schema(name = "Mark")
  public record MarkView(int start, int end) {}

  /**
   * Something found.
   *
   * @param status of a claim, state of a story; null for the others
   * @param copies number of near-duplicates folded into this hit
   */
  @Schema(name = "Hit")
  public record HitView(
      String kind,
      String id,
      MarkedView title,
      List<MarkedView> snippets,
      @Nullable String url,
      @JsonProperty("article_id") @Nullable String articleId,
      @Nullable String source,
      @JsonProperty("source_id") @Nullable String sourceId,
      @JsonProperty("source_type") @Nullable String sourceType,
      @Nullable String status,
      Instant date,
      List<String> entities,
      List<String> stories,
      int copies,
      float score) {

    static HitView of(Hit hit) {
      return new HitView(
          hit.kind().word(),
          hit.id(),
          MarkedView.of(hit.title()),
          hit.snippets().stream().map(MarkedView::of).toList(),
          hit.url(),
          hit.articleId(),
          hit.sourceName(),
          hit.sourceId(),
          hit.sourceType(),
          hit.status(),
          hit.at(),
          hit.entities(),
          hit.storyIds(),
          hit.copies(),
          hit.score());
    }
  }

  /** A value to pick, and how many hits have it. */
  @Schema(name = "FacetValue")
  public record FacetValueView(String value, String label, long count) {

    static FacetValueView of(FacetValue value) {
      return new FacetValueView(value.value(), value.label(), value.count());
    }
  }

  /** Hits with from &lt;= time &lt; to. */
  @Schema(name = "Bucket")
  public record BucketView(Instant from, Instant to, long count) {

    static BucketView of(Bucket bucket) {
      return new BucketView(bucket.from(), bucket.to(), bucket.count());
    }
  }

  static SearchView of(SearchPage page) {
    return new SearchView(
        page.total(),
        page.totalIsExact(),
        page.nextCursor(),
        page.hits().stream().map(HitView::of).toList(),
        facets(page),
        page.histogram().stream().map(BucketView::of).toList());
  }

  private static Map<String, List<FacetValueView>> facets(SearchPage page) {
    Map<String, List<FacetValueView>> facets = new LinkedHashMap<>();
    for (FacetField facet : FacetField.values()) {
      List<FacetValue> values = page.facets().getOrDefault(facet, List.of());
      facets.put(
          SearchParameters.parameterOf(facet), values.stream().map(FacetValueView::of).toList());
    }
    return facets;
  }
}
