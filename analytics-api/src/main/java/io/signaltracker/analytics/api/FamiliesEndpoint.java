// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.api;

import io.signaltracker.analytics.api.FamiliesView.FamilyLineView;
import io.signaltracker.analytics.api.parameters.AsOf;
import io.signaltracker.analytics.api.problems.UnknownId;
import io.signaltracker.indexer.family.Families;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The families: which model came from which, in what sizes, for what, and where it can be used. */
@RestController
@Tag(name = "families")
class FamiliesEndpoint {

  private final Families families;

  FamiliesEndpoint(Families families) {
    this.families = families;
  }

  @Operation(
      operationId = "listFamilies",
      summary = "Lines of models",
      description =
          "At least two versions, or one that another model came from; newest model first, at most"
              + " 200.")
  @GetMapping("/api/v1/families")
  FamiliesView list(
      @Parameter(description = "Only what was known by this time, or by the end of this date")
          @RequestParam(required = false)
          @Nullable AsOf asof) {
    Instant moment = asof == null ? null : asof.moment();
    return new FamiliesView(
        moment, families.list(moment).stream().map(FamilyLineView::of).toList());
  }

  @Operation(
      operationId = "getFamily",
      summary = "A line of models with versions, sizes, abilities, venues, and what came of it")
  @GetMapping("/api/v1/families/{id}")
  FamilyView one(
      @PathVariable String id,
      @Parameter(description = "Only what was known by this time, or by the end of this date")
          @RequestParam(required = false)
          @Nullable AsOf asof) {
    return families
        .find(id, asof == null ? null : asof.moment())
        .map(FamilyView::of)
        .orElseThrow(() -> new UnknownId("family", id));
  }
}
