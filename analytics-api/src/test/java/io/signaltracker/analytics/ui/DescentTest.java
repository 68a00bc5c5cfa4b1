// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.signaltracker.crawler.source.SourceType;
import io.signaltracker.indexer.claim.Claim;
import io.signaltracker.indexer.claim.ClaimStatus;
import io.signaltracker.indexer.claim.Relation;
import io.signaltracker.indexer.evidence.ClaimEvidence;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DescentTest {

  private static ClaimEvidence said(
      String id, Relation relation, String object, ClaimStatus status, int day) {
    String sentence = "Lantern-0 and " + object + ".";
    Instant at = Instant.parse("2026-04-01T08:00:00Z").plusSeconds(86_400L * day);
    Claim claim =
        new Claim(
            id,
            "a-" + id,
            1,
            sentence,
            0,
            sentence.length(),
            "Lantern-0",
            relation,
            object,
            status,
            "Gazette",
            0.9,
            "test",
            List.of());
    return new ClaimEvidence(
        claim,
        "gazette",
        "Gazette",
        SourceType.NEWS,
        "http://gazette.example/" + id,
        "",
        null,
        null,
        "gazette",
        at,
        at);
  }

  @Test
  void namesEachModelOnceByTheFirstClaimAndNoneThatIsDenied() {
    List<Descent> descent =
        Descent.of(
            List.of(
                said("c3", Relation.BASED_ON, "Tern2.1", ClaimStatus.CONFIRMED, 3),
                said("c2", Relation.BASED_ON, "Gull-1", ClaimStatus.DENIED, 2),
                said("c1", Relation.BASED_ON, "Tern2.1", ClaimStatus.REPORTED, 1),
                said("c0", Relation.DEVELOPED_BY, "Northwind", ClaimStatus.REPORTED, 0)));

    assertThat(descent)
        .singleElement()
        .satisfies(one -> {
          assertThat(one.read().id()).isEqualTo("c1");
          assertThat(one.family()).isEqualTo("tern");
        });
  }
}
