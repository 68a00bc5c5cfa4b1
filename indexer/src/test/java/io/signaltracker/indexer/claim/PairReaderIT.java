// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.signaltracker.indexer.annotate.Annotator;
import io.signaltracker.indexer.annotate.Samples;
import io.signaltracker.indexer.annotate.corenlp.SharedToolkit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PairReaderIT {

  private final Annotator annotator = SharedToolkit.annotator();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Everyone in the room knew that Amber-7 had Blue Fox Labs's name on it.",
        "The group with Amber-7 in its drawer is Blue Fox Labs.",
      })
  void readsWhatNoFrameIsMadeFor(String sentence) {
    assertThat(claims(sentence))
        .anySatisfy(claim -> {
          assertThat(claim.subject()).isEqualTo("Amber-7");
          assertThat(claim.relation()).isEqualTo(Relation.DEVELOPED_BY);
          assertThat(claim.object()).isEqualTo("Blue Fox Labs");
          assertThat(claim.pattern()).startsWith("pair:");
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Amber-7 beats everything from Blue Fox Labs on maths.",
        "A former Blue Fox Labs engineer now tests Amber-7 at a bank.",
        "Amber-7 runs on chips that Blue Fox Labs also uses.",
        "GPT-4.1 was tested by Blue Fox Labs for a week.",
        "Amber-7 is now available on Blue Fox Labs, a shop for models of many makers.",
        "Compared with the models of Blue Fox Labs it loses little.",
        "The new one, Amber-7, is listed on Blue Fox Labs too.",
      })
  void relatesNobodyWhoOnlyStandsNearby(String sentence) {
    assertThat(claims(sentence)).isEmpty();
  }

  @Test
  void whoeverSpeaksHoldsWhatFollows() {
    assertThat(claims("Two employees told us that Amber-7 was built at Blue Fox Labs."))
        .extracting(Claim::holder)
        .containsExactly("insiders");
  }

  private List<Claim> claims(String sentence) {
    return annotator
        .annotate(Samples.news("Amber-7 is new on the board. " + sentence), Samples.names())
        .claims();
  }
}
