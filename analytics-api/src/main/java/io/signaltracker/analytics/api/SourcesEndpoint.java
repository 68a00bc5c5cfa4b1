// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.api;

import io.signaltracker.analytics.api.problems.UnknownId;
import io.signaltracker.crawler.health.SourceHealths;
import io.signaltracker.indexer.story.TrackRecords;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The sources: how they are doing, who was right so far. */
@RestController
@Tag(name = "sources")
class SourcesEndpoint {

  private final TrackRecords records;

  private final SourceHealths healths;

  SourcesEndpoint(TrackRecords records, SourceHealths healths) {
    this.records = records;
    this.healths = healths;
  }

  @Operation(
      operationId = "listSources",
      summary = "Every source with its health, its last and next visit and its last problem")
  @GetMapping("/api/v1/sources")
  SourcesView sources() {
    return new SourcesView(healths.all().stream().map(SourceView::of).toList());
  }

  @Operation(
      operationId = "getSourceRights",
      summary = "What robots.txt and the pages of a source let us do with them")
  @GetMapping("/api/v1/sources/{id}/rights")
  SourceRightsView rights(@PathVariable String id) {
    return healths.all().stream()
        .filter(one -> one.source().id().equals(id))
        .findFirst()
        .map(one -> SourceRightsView.of(one, healths.rights(id)))
        .orElseThrow(() -> new UnknownId("source", id));
  }

  @Operation(
      operationId = "getScorecard",
      summary = "How often a source, its authors and holders were right before the reveal")
  @GetMapping("/api/v1/sources/{id}/scorecard")
  ScorecardView scorecard(@PathVariable String id) {
    return records
        .scorecard(id)
        .map(ScorecardView::of)
        .orElseThrow(() -> new UnknownId("source", id));
  }
}
