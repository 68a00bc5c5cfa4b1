// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.digest;

import io.signaltracker.indexer.claim.ClaimStatus;
import io.signaltracker.indexer.evidence.BoardEvent;
import io.signaltracker.indexer.evidence.CatalogueEvent;
import io.signaltracker.indexer.story.Hypothesis.Outcome;
import io.signaltracker.indexer.story.LifecycleState;

/** Worlds that several tests look at. */
final class Worlds {

  private Worlds() {}

  /** A week (2026-W15, 6 to 12 April) with something in each section. */
  static World busyWeek() {
    World world = new World();
    world
        .story("Quiet Otter")
        .board("2026-04-06T06:00:00Z", BoardEvent.Kind.ENTER_TOP, 3, null)
        .state(LifecycleState.ANONYMOUS, null)
        .board("2026-04-07T06:00:00Z", BoardEvent.Kind.LEAD, 1, null)
        .claim(
            "2026-04-08T09:00:00Z",
            ClaimStatus.SPECULATED,
            "Eastworks",
            "analysts",
            "Model Gazette",
            "Analysts guess that Quiet Otter might come from Eastworks.")
        .state(LifecycleState.SPECULATED, "Eastworks")
        .claim(
            "2026-04-10T07:00:00Z",
            ClaimStatus.CONFIRMED,
            "Northlab",
            "Northlab",
            "Model Gazette",
            "“Quiet Otter is ours,” Northlab told the Gazette, <b>ending</b> four days of guesses.")
        .state(LifecycleState.CONFIRMED, "Northlab")
        .claim(
            "2026-04-10T11:00:00Z",
            ClaimStatus.CONFIRMED,
            "Northlab",
            "Northlab",
            "机器日报",
            "北方实验室周五确认，此前匿名登上视频榜首的静獭模型由其内部团队研发，并将在未来数周内向开发者开放接口，公司发言人拒绝透露参数规模、训练数据来源以及正式定价。")
        .candidate("Northlab", 0.97, Outcome.CONFIRMED, 2)
        .candidate("Eastworks", 0.01, Outcome.WRONG, 1);
    world
        .story("Paper Kite")
        .catalogue("2026-04-09T12:00:00Z", CatalogueEvent.Kind.LISTED, null)
        .state(LifecycleState.ANONYMOUS, null);
    world
        .story("Slow Lantern")
        .board("2026-03-20T06:00:00Z", BoardEvent.Kind.ENTER, 8, null)
        .state(LifecycleState.ANONYMOUS, null)
        .claim(
            "2026-04-11T08:00:00Z",
            ClaimStatus.DENIED,
            "Northlab",
            "Northlab",
            "Hexboard",
            "Northlab said Slow Lantern is not its model.")
        .state(LifecycleState.DENIED, "Northlab")
        .candidate("Northlab", 0.2, Outcome.OPEN, 1);
    world
        .story("Old Fox")
        .board("2026-03-01T06:00:00Z", BoardEvent.Kind.ENTER, 12, null)
        .state(LifecycleState.ANONYMOUS, null);
    world.stray("Clipper 2", "2026-04-07T06:00:00Z", BoardEvent.Kind.LOSE_LEAD, 2, "text-to-video");
    world.stray("Clipper 2", "2026-04-08T06:00:00Z", BoardEvent.Kind.LEAD, 1, "image-to-video");
    return world;
  }
}
