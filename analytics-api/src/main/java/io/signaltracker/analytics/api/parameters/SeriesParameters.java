// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.api.parameters;

import static io.signaltracker.analytics.api.parameters.SearchParameters.blankAsNull;
import static java.util.Objects.requireNonNullElse;

import io.signaltracker.indexer.board.Boards.SeriesFilter;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which series of a board are asked for. */
public record SeriesParameters(
    @Parameter(description = "The board's own id of a model, or its name as last shown")
        @Nullable String model,
    @Parameter(description = "Snapshots taken at or after this date or time")
        @Nullable Instant from,
    @Parameter(description = "Snapshots taken before this date or time") @Nullable Instant to,
    @Parameter(description = "Only what was known by this time, or by the end of this date")
        @Nullable AsOf asof,
    @Parameter(description = "Number of models, the best first; 20 where not given")
        @Min(1)
        @Max(200)
        @Nullable Integer size) {

  private static final int USUAL_SIZE = 20;

  /** The question for the boards. */
  public SeriesFilter filter() {
    return new SeriesFilter(blankAsNull(model), from, to, requireNonNullElse(size, USUAL_SIZE));
  }

  /** The moment to look from; null for today. */
  public @Nullable Instant moment() {
    return asof == null ? null : asof.moment();
  }
}
