// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.api.parameters;

import static io.signaltracker.analytics.api.parameters.SearchParameters.blankAsNull;
import static java.util.Objects.requireNonNullElse;

import io.signaltracker.indexer.news.NewsStories.NewsFilter;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which news stories are asked for. */
public record NewsParameters(
    @Parameter(description = "Least number of articles; 2 where not given") @Min(1) @Max(10000)
        @Nullable Integer articles,
    @Parameter(description = "Least number of independent origins; 1 where not given")
        @Min(1)
        @Max(10000)
        @Nullable Integer origins,
    @Parameter(description = "With an article known at or after this date or time")
        @Nullable Instant after,
    @Parameter(description = "Only articles known by this time, or by the end of this date")
        @Nullable AsOf asof,
    @Parameter(description = "Stories per page; 50 where not given") @Min(1) @Max(200)
        @Nullable Integer size,
    @Parameter(description = "next_cursor of the page before") @Nullable String cursor) {

  private static final int USUAL_SIZE = 50;

  /** One article alone is no story yet. */
  private static final int USUAL_ARTICLES = 2;

  /** The moment to look back to; null for today. */
  public @Nullable Instant moment() {
    return asof == null ? null : asof.moment();
  }

  /** The question for the store. */
  public NewsFilter filter() {
    return new NewsFilter(
        requireNonNullElse(articles, USUAL_ARTICLES),
        requireNonNullElse(origins, 1),
        after,
        moment(),
        requireNonNullElse(size, USUAL_SIZE),
        blankAsNull(cursor));
  }
}
