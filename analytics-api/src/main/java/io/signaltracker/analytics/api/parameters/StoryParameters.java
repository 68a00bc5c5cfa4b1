// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.api.parameters;

import static io.signaltracker.analytics.api.parameters.SearchParameters.blankAsNull;
import static java.util.Objects.requireNonNullElse;

import io.signaltracker.indexer.story.LifecycleState;
import io.signaltracker.indexer.story.Stories.StoryFilter;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which stories are asked for. */
public record StoryParameters(
    @Parameter(description = "Words, each of which begins a word of the subject or an alias")
        @Nullable String q,
    @Parameter(description = "States; several are alternatives")
        @Nullable Set<LifecycleState> state,
    @Parameter(description = "Canonical name of the organisation that the state is about")
        @Nullable String maker,
    @Parameter(description = "Only what was known by this time, or by the end of this date")
        @Nullable AsOf asof,
    @Parameter(description = "Stories per page; 20 where not given") @Min(1) @Max(100)
        @Nullable Integer size,
    @Parameter(description = "next_cursor of the page before") @Nullable String cursor) {

  private static final int USUAL_SIZE = 20;

  /** The question for the stories. */
  public StoryFilter filter() {
    return new StoryFilter(
        blankAsNull(q),
        requireNonNullElse(state, Set.of()),
        blankAsNull(maker),
        asof == null ? null : asof.moment(),
        requireNonNullElse(size, USUAL_SIZE),
        blankAsNull(cursor));
  }
}
