// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.eval;

import static org.assertj.core.api.Assertions.assertThat;

import io.signaltracker.indexer.claim.ClaimStatus;
import io.signaltracker.indexer.claim.Relation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClaimMatchingTest {

  @TempDir private Path folder;
  private LabelledSet set;

  @BeforeEach
  void readTheSet() throws IOException {
    set = SmallSet.in(folder);
  }

  private ClaimMatching matching(String document, Statement... finds) {
    return new ClaimMatching(
        set.claims().stream()
            .filter(claim -> claim.statement().documentId().equals(document))
            .toList(),
        List.of(finds),
        new NameResolution(set));
  }

  private static Statement find(
      String document, String subject, Relation relation, String object, ClaimStatus status) {
    return new Statement(document, subject, relation, object, status, "anna");
  }

  @Test
  void matchesWhateverNameTheDocumentGivesTheModel() {
    ClaimMatching matching =
        matching(
            "d1",
            find("d1", "amber", Relation.DEVELOPED_BY, "Blue Fox", ClaimStatus.REPORTED),
            find("d1", "AB7", Relation.DEVELOPED_BY, "Blue Fox Labs", ClaimStatus.REPORTED));

    assertThat(matching.score().triples()).isEqualTo(new Score(1, 0, 2));
  }

  @Test
  void takesASwappedIdentityForTheSame() {
    ClaimMatching matching =
        matching("d3", find("d3", "Crane-1", Relation.SAME_AS, "Heron-2", ClaimStatus.REPORTED));

    assertThat(matching.score().triples()).isEqualTo(new Score(1, 0, 0));
  }

  @Test
  void countsWhatIsFreeNeitherWay() {
    Statement free = find("d3", "Heron-2", Relation.DEVELOPED_BY, "Heron Labs", ClaimStatus.DENIED);
    ClaimMatching matching = matching("d3", free);

    assertThat(matching.verdict(free)).isEqualTo(ClaimMatching.Verdict.FREE);
    assertThat(matching.score().triples()).isEqualTo(new Score(0, 0, 1));
    assertThat(matching.score().free()).isEqualTo(1);
  }

  @Test
  void doesNotMissTheUnitWhereTheParentWasFound() {
    ClaimMatching matching =
        matching(
            "d1",
            find("d1", "Amber-7", Relation.DEVELOPED_BY, "Fox Holding", ClaimStatus.REPORTED));

    assertThat(matching.score().triples()).isEqualTo(new Score(1, 0, 1));
  }

  @Test
  void pairsEachVoiceOnceAndTheBestAgreementsFirst() {
    ClaimMatching matching =
        matching(
            "d1",
            new Statement(
                "d1", "Amber", Relation.DEVELOPED_BY, "Blue Fox", ClaimStatus.DENIED, "x"),
            new Statement(
                "d1", "Amber", Relation.DEVELOPED_BY, "Blue Fox", ClaimStatus.SPECULATED, "y"));

    assertThat(matching.score().pairs()).isEqualTo(2);
    assertThat(matching.score().sameStatus()).isEqualTo(1);
    assertThat(matching.score().sameHolder()).isZero();
  }

  @Test
  void takesDifferentWordsForAGroupOfPeopleForTheSame() {
    ClaimMatching matching =
        matching(
            "d1",
            new Statement(
                "d1", "Amber", Relation.DEVELOPED_BY, "Blue Fox", ClaimStatus.DENIED, "Sources"));

    assertThat(matching.score().sameHolder()).isEqualTo(1);
  }
}
