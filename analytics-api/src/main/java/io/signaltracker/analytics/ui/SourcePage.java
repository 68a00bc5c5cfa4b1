// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.ui;

import io.signaltracker.analytics.api.problems.UnknownId;
import io.signaltracker.crawler.health.SourceHealth;
import io.signaltracker.crawler.health.SourceHealths;
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

/**
 * The scorecard of one source: how right it was, how early, and every call that is counted; and
 * what it lets us do with its pages.
 */
@Controller
class SourcePage {

  private static final int MOST_CALLS = 200;

  private final TrackRecords records;
  private final ClaimLedger claims;
  private final SourceHealths healths;

  SourcePage(TrackRecords records, ClaimLedger claims, SourceHealths healths) {
    this.records = records;
    this.claims = claims;
    this.healths = healths;
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
    model.addAttribute("robots", robots(id));
    model.addAttribute("rights", healths.rights(id));
    model.addAttribute("calibration", Calibration.of(card.calls()));
    return "source";
  }

  private String robots(String id) {
    return healths.all().stream()
        .filter(one -> one.source().id().equals(id))
        .map(SourceHealth::robots)
        .findFirst()
        .orElse("not followed any more");
  }

  private static ClaimFilter newest(String source) {
    return new ClaimFilter(null, null, null, Set.of(), null, source, null, null, null, 1, null);
  }
}
