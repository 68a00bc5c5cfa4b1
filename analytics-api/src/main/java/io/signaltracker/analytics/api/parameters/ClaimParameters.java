// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.api.parameters;

import static io.signaltracker.analytics.api.parameters.SearchParameters.blankAsNull;
import static java.util.Objects.requireNonNullElse;

import io.signaltracker.indexer.claim.ClaimStatus;
import io.signaltracker.indexer.claim.Relation;
import io.signaltracker.indexer.evidence.ClaimFilter;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which claims are asked for. */
public record ClaimParameters(
    @Parameter(description = "Canonical name of the model spoken of") @Nullable String subject,
    @Parameter(description = "Canonical name of the organisation or model it is tied to")
        @Nullable String object,
    @Parameter(description = "What the claim says of its subject") @Nullable Relation relation,
    @Parameter(description = "How sure the sentence is; several are alternatives")
        @Nullable Set<ClaimStatus> status,
    @Parameter(description = "Who asserts or denies it") @Nullable String holder,
    @Parameter(description = "Id of the source") @Nullable String source,
    @Parameter(description = "Id of the story") @Nullable String story,
    @Parameter(description = "Published at or after this date or time") @Nullable Instant after,
    @Parameter(description = "Published before this date or time") @Nullable Instant before,
    @Parameter(description = "Only what was known by this time, or by the end of this date")
        @Nullable AsOf asof,
    @Parameter(description = "Claims per page; 50 where not given") @Min(1) @Max(200)
        @Nullable Integer size,
    @Parameter(description = "next_cursor of the page before") @Nullable String cursor) {

  private static final int USUAL_SIZE = 50;

  /** The question for the ledger. */
  public ClaimFilter filter() {
    return new ClaimFilter(
        blankAsNull(subject),
        blankAsNull(object),
        relation,
        statuses(),
        blankAsNull(holder),
        blankAsNull(source),
        blankAsNull(story),
        after,
        AsOf.earlier(before, asof),
        requireNonNullElse(size, USUAL_SIZE),
        blankAsNull(cursor));
  }

  public Set<ClaimStatus> statuses() {
    return requireNonNullElse(status, Set.of());
  }
}
