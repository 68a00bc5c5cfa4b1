// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.signaltracker.crawler.source.SourceType;
import io.signaltracker.indexer.claim.Claim;
import io.signaltracker.indexer.claim.ClaimStatus;
import io.signaltracker.indexer.claim.Relation;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CorroborationTest {

  private static ClaimEvidence claim(String id, String subject, ClaimStatus status, String origin) {
    return new ClaimEvidence(
        new Claim(
            id,
            "article of " + id.charAt(0),
            1,
            "",
            0,
            0,
            subject,
            Relation.DEVELOPED_BY,
            "Acme",
            status,
            "gazette",
            1,
            "line",
            List.of()),
        "gazette",
        "gazette",
        SourceType.NEWS,
        "https://x.example/",
        "",
        null,
        null,
        origin,
        Instant.EPOCH,
        Instant.EPOCH);
  }

  @Test
  void countsArticlesAndOriginsThatSayTheSameInWhateverTone() {
    var counts =
        Corroboration.among(
            List.of(
                claim("a1", "grey-fox", ClaimStatus.SPECULATED, "one"),
                claim("a2", "Grey Fox", ClaimStatus.REPORTED, "one"),
                claim("b", "grey-fox", ClaimStatus.REPORTED, "one"),
                claim("c", "grey-fox", ClaimStatus.REPORTED, "two"),
                claim("d", "grey-fox", ClaimStatus.DENIED, "three"),
                claim("e", "Red Fox", ClaimStatus.REPORTED, "four")));
    assertThat(counts)
        .containsEntry("a1", new Corroboration(3, 2))
        .containsEntry("c", new Corroboration(3, 2))
        .containsEntry("d", new Corroboration(1, 1))
        .containsEntry("e", new Corroboration(1, 1));
  }
}
