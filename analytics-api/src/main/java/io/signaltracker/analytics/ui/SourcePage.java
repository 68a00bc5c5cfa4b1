// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.ui;

import io.signaltracker.analytics.api.problems.UnknownId;
import io.signaltracker.indexer.evidence.ClaimFilter;
import io.signaltracker.indexer.evidence.ClaimLedger;
import io.signaltracker.indexer.evidence.ClaimLedger.ClaimPage;
import io.signaltracker.indexer.story.Scorecard;
import io.signaltracker.indexer.story.TrackRecords;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The scorecard of one source: how right it was, how early, and every call that is counted. */
@Controller
class SourcePage {

  private static final int MOST_CALLS = 200;

  private final TrackRecords records;
  private final ClaimLedger claims;

  SourcePage(TrackRecords records, ClaimLedger claims) {
    this.records = records;
    this.claims = claims;
  }

  @GetMapping("/sources/{id}")
  String source(@PathVariable String id, Model model) {
    Scorecard card = records.scorecard(id).orElseThrow(() -> new UnknownId("source", id));
    ClaimPage said = claims.list(newest(id));
    model.addAttribute("card", card);
    model.addAttribute(
        "name", said.claims().isEmpty() ? id : said.claims().getFirst().sourceName());
    model.addAttribute(
        "kind", said.claims().isEmpty() ? "" : said.claims().getFirst().sourceType().word());
    model.addAttribute("claims", said.total());
    model.addAttribute("calls", card.calls().stream().limit(MOST_CALLS).toList());
    model.addAttribute("calibration", Calibration.of(card.calls()));
    return "source";
  }

  private static ClaimFilter newest(String source) {
    return new ClaimFilter(null, null, null, Set.of(), null, source, null, null, null, 1, null);
  }
}
