// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.api;

import io.signaltracker.crawler.health.SourceHealth;
import io.signaltracker.crawler.health.SourceRights;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * What a source allows.
 *
 * @param robots allowed, the rule that forbids, or unknown
 * @param refused number of its pages that asked not to be kept
 * @param said what the kept articles say of what may be done with them, the most frequent first
 */
@Schema(name = "SourceRights")
public record SourceRightsView(String robots, long refused, List<SaidView> said) {

  /** One thing said, and how many articles say it. */
  @Schema(name = "SaidRight")
  public record SaidView(String signal, long articles) {}

  static SourceRightsView of(SourceHealth health, SourceRights rights) {
    return new SourceRightsView(
        health.robots(),
        rights.refused(),
        rights.said().stream().map(said -> new SaidView(said.signal(), said.articles())).toList());
  }
}
