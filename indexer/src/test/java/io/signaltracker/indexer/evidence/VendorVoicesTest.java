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

class VendorVoicesTest {

  private static ClaimEvidence claim(SourceType type, String source, String object, String holder) {
    String id = source + object + holder;
    return new ClaimEvidence(
        new Claim(
            id,
            "article of " + id,
            1,
            "",
            0,
            0,
            "grey-fox",
            Relation.DEVELOPED_BY,
            object,
            ClaimStatus.REPORTED,
            holder,
            1,
            "line",
            List.of()),
        source,
        source,
        type,
        "https://x.example/",
        "",
        null,
        null,
        source,
        Instant.EPOCH,
        Instant.EPOCH);
  }

  private static ClaimEvidence last(ClaimEvidence... claims) {
    return VendorVoices.heardIn(List.of(claims), List.of()).getLast();
  }

  @Test
  void hearsTheOrganisationThatOthersNameAndTheVendorsNameBeginsWith() {
    ClaimEvidence heard =
        last(
            claim(SourceType.NEWS, "Gazette", "Quillmark", "insiders"),
            claim(SourceType.VENDOR, "Quillmark Notes", "Quillmark Notes", "Quillmark Notes"));
    assertThat(heard.official()).isEqualTo("Quillmark");
    assertThat(heard.claim().object()).isEqualTo("Quillmark");
    assertThat(heard.claim().holder()).isEqualTo("Quillmark");
  }

  @Test
  void hearsTheOnlyOrganisationThatBeginsAsTheVendorDoes() {
    ClaimEvidence page = claim(SourceType.VENDOR, "Quillmark Notes", "Umbra", "Ann Lee");
    ClaimEvidence systems = claim(SourceType.NEWS, "Gazette", "Quillmark Systems", "insiders");
    ClaimEvidence press = claim(SourceType.NEWS, "Gazette", "Quillmark Press", "insiders");
    assertThat(last(systems, page).official()).isEqualTo("Quillmark Systems");
    assertThat(last(systems, page).claim().holder()).isEqualTo("Ann Lee");
    assertThat(last(systems, press, page).official()).isNull();
  }

  @Test
  void hearsAnOrganisationThatOthersMerelyMention() {
    ClaimEvidence page = claim(SourceType.VENDOR, "Quillmark Notes", "Quillmark", "Quillmark");
    assertThat(
            VendorVoices.heardIn(
                    List.of(page),
                    List.of(
                        new VendorVoices.Naming("Quillmark", "Gazette"),
                        new VendorVoices.Naming("Quillmark Press", "Gazette")))
                .getLast()
                .official())
        .isEqualTo("Quillmark");
    assertThat(
            VendorVoices.heardIn(
                    List.of(page), List.of(new VendorVoices.Naming("Quillmark", "Quillmark Notes")))
                .getLast()
                .official())
        .isNull();
  }

  @Test
  void doesNotTakeAVendorsOwnWordForWhoItIs() {
    assertThat(last(claim(SourceType.VENDOR, "Quillmark", "Quillmark", "Quillmark")).official())
        .isNull();
  }

  @Test
  void leavesOtherSourcesAlone() {
    ClaimEvidence news = claim(SourceType.NEWS, "Quillmark Courier", "Quillmark", "insiders");
    assertThat(last(claim(SourceType.NEWS, "Gazette", "Quillmark", "x"), news)).isEqualTo(news);
  }
}
