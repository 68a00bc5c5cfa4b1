// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.api;

import io.signaltracker.analytics.api.parameters.AsOf;
import io.signaltracker.analytics.api.problems.UnknownId;
import io.signaltracker.indexer.evidence.ClaimEvidence;
import io.signaltracker.indexer.evidence.ClaimLedger;
import io.signaltracker.indexer.profile.Profile;
import io.signaltracker.indexer.profile.Profiles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Organisations and models: what they are called, what is said of them, where they stand. */
@RestController
@Tag(name = "entities")
class EntitiesEndpoint {

  private final Profiles profiles;
  private final ClaimLedger claims;

  EntitiesEndpoint(Profiles profiles, ClaimLedger claims) {
    this.profiles = profiles;
    this.claims = claims;
  }

  @Operation(
      operationId = "getEntity",
      summary = "One organisation or model with its names, claims, stories and standings",
      description =
          "The id is any of its names; case, spaces and hyphens do not matter. Claims and stories"
              + " are those of the moment that asof names.")
  @GetMapping("/api/v1/entities/{id}")
  EntityView entity(
      @PathVariable String id,
      @Parameter(description = "Only what was known by this time, or by the end of this date")
          @RequestParam(required = false)
          @Nullable AsOf asof) {
    Instant moment = asof == null ? null : asof.moment();
    Profile profile = profiles.find(id, moment).orElseThrow(() -> new UnknownId("entity", id));
    List<ClaimEvidence> read =
        Stream.concat(profile.of().stream(), profile.about().stream()).toList();
    return EntityView.of(profile, claims.corroboration(read), moment);
  }
}
