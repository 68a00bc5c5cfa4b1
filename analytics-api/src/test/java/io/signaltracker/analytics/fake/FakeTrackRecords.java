// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.fake;

import io.signaltracker.indexer.claim.ClaimStatus;
import io.signaltracker.indexer.story.Call;
import io.signaltracker.indexer.story.Scorecard;
import io.signaltracker.indexer.story.TrackRecords;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The record of one invented forum. */
record FakeTrackRecords() implements TrackRecords {

  @Override
  public Optional<Scorecard> scorecard(String sourceId) {
    return sourceId.equals("workbench")
        ? Optional.of(
            Scorecard.of(
                sourceId,
                List.of(
                    call("quiet-otter", "mara", "Bluefin AI", null, null),
                    call("lantern-0", "mara", "Northwind Labs", true, Duration.ofHours(46)),
                    call("lantern-0", "ivo", "Bluefin AI", false, null))))
        : Optional.empty();
  }

  private static Call call(
      String story, String speaker, String org, @Nullable Boolean right, @Nullable Duration lead) {
    return new Call(
        story,
        "workbench",
        speaker,
        "text",
        org,
        ClaimStatus.SPECULATED,
        Instant.parse("2026-04-08T09:00:00Z"),
        "c1",
        right,
        lead,
        false);
  }
}
