// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.api.parameters;

import static java.util.Objects.requireNonNullElse;

import io.signaltracker.crawler.source.SourceType;
import io.signaltracker.indexer.index.HitKind;
import io.signaltracker.indexer.search.FacetField;
import io.signaltracker.indexer.search.SearchRequest;
import io.signaltracker.indexer.story.LifecycleState;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a search is asked; values of one parameter are alternatives. */
public record SearchParameters(
    @Parameter(description = "Query in the query language; empty finds everything")
        @Size(max = 1000)
        @Nullable String q,
    @Parameter(description = "Kinds of hit") @Nullable List<HitKind> kind,
    @Parameter(description = "Ids of sources") @Nullable List<String> source,
    @Parameter(description = "Types of source") @Nullable List<SourceType> type,
    @Parameter(description = "Statuses of claims, states of stories")
        @Nullable List<LifecycleState> status,
    @Parameter(description = "Canonical names of entities") @Nullable List<String> entity,
    @Parameter(description = "Ids of stories") @Nullable List<String> story,
    @Parameter(description = "Languages, BCP 47 primary tags") @Nullable List<String> lang,
    @Parameter(description = "At or after this date or time") @Nullable Instant after,
    @Parameter(description = "Before this date or time") @Nullable Instant before,
    @Parameter(description = "Only what was known by this time, or by the end of this date")
        @Nullable AsOf asof,
    @Parameter(description = "Order; relevance where not given") SearchRequest.@Nullable Sort sort,
    @Parameter(description = "Hits per page; 20 where not given") @Min(1) @Max(200)
        @Nullable Integer size,
    @Parameter(description = "next_cursor of the page before") @Nullable String cursor) {

  private static final int USUAL_SIZE = 20;

  /** The question for the index. */
  public SearchRequest request() {
    return new SearchRequest(
        query(),
        chosen(),
        after,
        AsOf.earlier(before, asof),
        requireNonNullElse(sort, SearchRequest.Sort.RELEVANCE),
        requireNonNullElse(size, USUAL_SIZE),
        blankAsNull(cursor));
  }

  public String query() {
    return requireNonNullElse(q, "");
  }

  /** The facet values picked, only of facets that have one. */
  public Map<FacetField, List<String>> chosen() {
    Map<FacetField, List<String>> chosen = new EnumMap<>(FacetField.class);
    put(chosen, FacetField.KIND, words(kind));
    put(chosen, FacetField.SOURCE, source);
    put(chosen, FacetField.TYPE, words(type));
    put(chosen, FacetField.STATUS, words(status));
    put(chosen, FacetField.ENTITY, entity);
    put(chosen, FacetField.STORY, story);
    put(chosen, FacetField.LANGUAGE, lang);
    return chosen;
  }

  /** The parameter that picks values of a facet. */
  public static String parameterOf(FacetField facet) {
    return facet == FacetField.LANGUAGE ? "lang" : facet.word();
  }

  private static void put(
      Map<FacetField, List<String>> chosen, FacetField facet, @Nullable List<String> values) {
    if (values != null && !values.isEmpty()) {
      chosen.put(facet, values.stream().distinct().toList());
    }
  }

  private static @Nullable List<String> words(@Nullable Collection<? extends Enum<?>> constants) {
    return constants == null ? null : constants.stream().map(Vocabulary::word).toList();
  }

  static @Nullable String blankAsNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }
}
