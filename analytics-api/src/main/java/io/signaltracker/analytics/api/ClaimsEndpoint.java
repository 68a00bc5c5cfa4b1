// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.api;

import io.signaltracker.analytics.api.parameters.ClaimParameters;
import io.signaltracker.analytics.api.problems.UnknownId;
import io.signaltracker.indexer.evidence.ClaimEvidence;
import io.signaltracker.indexer.evidence.ClaimLedger;
import io.signaltracker.indexer.evidence.ClaimLedger.ClaimPage;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The claims: what was said, by whom, how surely, in which sentence. */
@RestController
@Tag(name = "claims")
class ClaimsEndpoint {

  private final ClaimLedger ledger;

  ClaimsEndpoint(ClaimLedger ledger) {
    this.ledger = ledger;
  }

  @Operation(operationId = "listClaims", summary = "List claims", description = "Newest first.")
  @GetMapping("/api/v1/claims")
  ClaimsView list(@ParameterObject ClaimParameters parameters) {
    ClaimPage page = ledger.list(parameters.filter());
    return ClaimsView.of(page, ledger.corroboration(page.claims()));
  }

  @Operation(operationId = "getClaim", summary = "One claim")
  @GetMapping("/api/v1/claims/{id}")
  ClaimView one(@PathVariable String id) {
    ClaimEvidence claim = ledger.find(id).orElseThrow(() -> new UnknownId("claim", id));
    return ClaimView.of(claim, ledger.corroboration(List.of(claim)).get(id));
  }
}
