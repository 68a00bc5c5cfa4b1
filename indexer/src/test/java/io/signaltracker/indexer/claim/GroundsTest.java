// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.signaltracker.indexer.entity.EntityType;
import io.signaltracker.indexer.entity.Mention;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GroundsTest {

  private static final String TEXT = "Blue Fox made Amber-7. It is theirs, Heron says.";
  private static final Mention FOX = mention("Blue Fox", EntityType.ORG);
  private static final Mention AMBER = mention("Amber-7", EntityType.MODEL);
  private static final Mention HERON = mention("Heron", EntityType.MODEL);
  private static final Claim FIRST = claim(0, 22, "frame:make", ClaimStatus.REPORTED);
  private static final Claim SECOND = claim(23, 48, "surface:theirs+maker", ClaimStatus.DENIED);

  private static Mention mention(String name, EntityType type) {
    int start = TEXT.indexOf(name);
    return new Mention(start, start + name.length(), name, type, name);
  }

  private static Claim claim(int start, int end, String pattern, ClaimStatus status) {
    return new Claim(
        "c" + start,
        "a",
        1,
        TEXT.substring(start, end),
        start,
        end,
        "Amber-7",
        Relation.DEVELOPED_BY,
        "Blue Fox",
        status,
        "The Gull",
        0.5,
        pattern,
        List.of());
  }

  private static Set<String> grounds(Claim claim, Claim... all) {
    return Grounds.of(claim, List.of(all), List.of(FOX, AMBER, HERON));
  }

  @Test
  void countsASentenceThatNamesBothSidesSideBySide() {
    assertThat(grounds(FIRST, FIRST))
        .containsExactlyInAnyOrder(
            "pattern:frame:make", "side-by-side", "object-named-once", "subject-named-once");
  }

  @Test
  void tellsWhatItWasChainedFromAndThatTheSentenceNamesNeither() {
    assertThat(grounds(SECOND, SECOND))
        .contains("pattern:surface:theirs", "chained", "denied", "object-not-named")
        .doesNotContain("side-by-side");
  }

  @Test
  void knowsWhatTheDocumentSaysAgain() {
    assertThat(grounds(FIRST, FIRST, SECOND)).contains("said-again");
    assertThat(grounds(FIRST, FIRST)).doesNotContain("said-again");
  }
}
