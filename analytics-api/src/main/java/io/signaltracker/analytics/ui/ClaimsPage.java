// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.ui;

import io.signaltracker.analytics.api.parameters.ClaimParameters;
import io.signaltracker.indexer.claim.ClaimStatus;
import io.signaltracker.indexer.claim.Relation;
import io.signaltracker.indexer.evidence.ClaimLedger;
import io.signaltracker.indexer.evidence.ClaimLedger.ClaimPage;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The ledger: every claim as a row of one table, with filters in the address. */
@Controller
class ClaimsPage {

  private final ClaimLedger ledger;

  ClaimsPage(ClaimLedger ledger) {
    this.ledger = ledger;
  }

  @GetMapping("/claims")
  String claims(ClaimParameters parameters, HttpServletRequest request, Model model) {
    ClaimPage page = ledger.list(parameters.filter());
    PageAddress address = PageAddress.of("/claims", request.getParameterMap());
    String next = page.nextCursor();
    model.addAttribute("filter", parameters);
    model.addAttribute("rows", page.claims().stream().map(ClaimRow::of).toList());
    model.addAttribute("total", page.total());
    model.addAttribute("more", next == null ? null : address.with("cursor", next).toString());
    model.addAttribute("filtered", !address.without("size").state().isEmpty());
    model.addAttribute("statuses", ClaimStatus.values());
    model.addAttribute("relations", Relation.values());
    return "claims";
  }
}
