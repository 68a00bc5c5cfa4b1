// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.ui;

import io.signaltracker.analytics.api.parameters.AsOf;
import io.signaltracker.analytics.api.problems.UnknownId;
import io.signaltracker.indexer.family.Fact;
import io.signaltracker.indexer.family.Families;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The families of models; one of them: its versions, and which model came from which. */
@Controller
class FamilyPage {

  private final Families families;

  FamilyPage(Families families) {
    this.families = families;
  }

  @GetMapping("/families")
  String families(@RequestParam(required = false) @Nullable AsOf asof, Model model) {
    model.addAttribute("families", families.list(asof == null ? null : asof.moment()));
    model.addAttribute("asof", asof);
    return "families";
  }

  @GetMapping("/families/{id}")
  String family(
      @PathVariable String id, @RequestParam(required = false) @Nullable AsOf asof, Model model) {
    model.addAttribute(
        "family",
        families
            .find(id, asof == null ? null : asof.moment())
            .orElseThrow(() -> new UnknownId("family", id)));
    model.addAttribute("asof", asof);
    model.addAttribute("kinds", Fact.Kind.values());
    return "family";
  }
}
