// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.story;

import static io.signaltracker.indexer.story.Episode.path;
import static io.signaltracker.indexer.story.Episode.story;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.signaltracker.indexer.story.Hypothesis.Outcome;
import io.signaltracker.indexer.story.TimelineEntry.Lane;
import org.junit.jupiter.api.Test;

class StoryFoldTest {

  private static final String USUAL =
      """
      04-07 board:arena ENTER Codename
      04-07 board:arena LEAD Codename
      04-08 community:forum/anna: Codename developed_by Umbra SPECULATED
      04-08 news:wire/analysts: Codename developed_by Acme SPECULATED
      04-09 news:gazette/insiders: Codename developed_by Acme REPORTED
      04-10 news:wire/Acme: Codename developed_by Acme CONFIRMED
      """;

  @Test
  void goesFromAnonymousToConfirmedAndCitesTheEvidence() {
    Story story = story(USUAL);
    assertThat(path(story)).isEqualTo("anonymous, speculated Umbra, reported Acme, confirmed Acme");
    assertThat(story.state()).isEqualTo(LifecycleState.CONFIRMED);
    assertThat(story.maker()).isEqualTo("Acme");
    assertThat(story.transitions().getFirst().evidenceId())
        .isEqualTo("04-07 board:arena ENTER Codename");
    assertThat(story.transitions().getLast().evidenceId()).contains("wire/Acme");
    assertThat(story.transitions().getLast().at()).isEqualTo(Episode.at("04-10"));
    assertThat(story.articles()).isEqualTo(4);
    assertThat(story.origins()).isEqualTo(3);
  }

  @Test
  void keepsTheLosersWithTheirOutcome() {
    Story story = story(USUAL);
    assertThat(story.hypotheses()).extracting(Hypothesis::org).containsExactly("Acme", "Umbra");
    assertThat(story.hypotheses())
        .extracting(Hypothesis::outcome)
        .containsExactly(Outcome.CONFIRMED, Outcome.WRONG);
    assertThat(story.hypotheses().getFirst().probability()).isGreaterThan(0.95);
    assertThat(story.hypotheses().getLast().probability()).isLessThan(0.02);
    assertThat(story.hypotheses().getLast().evidenceFor()).hasSize(1);
  }

  @Test
  void laysEachVoiceOnItsLane() {
    assertThat(
            story(USUAL + "04-11 vendor:acme-blog@Acme/Acme: Codename based_on Base CONFIRMED")
                .timeline())
        .extracting(TimelineEntry::lane)
        .containsExactly(
            Lane.BOARD,
            Lane.BOARD,
            Lane.COMMUNITY,
            Lane.PRESS,
            Lane.PRESS,
            Lane.PRESS,
            Lane.OFFICIAL);
  }

  @Test
  void quotesTheSentenceOrComposesTheLineFromTheEvent() {
    Story story = story(USUAL);
    assertThat(story.timeline().getFirst().what()).startsWith("Codename appears on arena, main");
    assertThat(story.timeline().getFirst().state()).isEqualTo(LifecycleState.ANONYMOUS);
    assertThat(story.timeline().getLast().what())
        .isEqualTo("04-10 news:wire/Acme: Codename developed_by Acme CONFIRMED");
  }

  @Test
  void takesAShortNameForTheOnlyLongerOneThatBeginsWithIt() {
    String claims =
        """
        04-08 news:gazette/insiders: Codename developed_by Quarry Robotics REPORTED
        04-09 news:wire/analysts: Codename developed_by Quarry SPECULATED
        """;
    assertThat(story(claims).hypotheses())
        .extracting(Hypothesis::org)
        .containsExactly("Quarry Robotics");
    assertThat(
            story(claims + "04-10 community:forum/ann: Codename developed_by Quarry Press DENIED")
                .hypotheses())
        .extracting(Hypothesis::org)
        .containsExactlyInAnyOrder("Quarry Robotics", "Quarry");
  }

  @Test
  void doesNotBelieveAnImpostor() {
    Story story =
        story(
            """
            04-07 board:arena ENTER Codename
            04-08 vendor:codename-official/Umbra: Codename developed_by Umbra CONFIRMED
            04-08 vendor:codename-official/Acme: Codename developed_by Acme DENIED
            """);
    assertThat(path(story)).isEqualTo("anonymous, speculated Umbra");
    assertThat(story.hypotheses()).hasSize(1);
    assertThat(story.hypotheses().getFirst().probability()).isLessThan(0.1);
  }

  @Test
  void takesAForumsConfirmationForAReport() {
    assertThat(
            path(
                story(
                    """
                    04-07 board:arena ENTER Codename
                    04-08 community:forum/anna: Codename developed_by Acme CONFIRMED
                    """)))
        .isEqualTo("anonymous, reported Acme");
  }

  @Test
  void takesTheOwnersWordInAForumForAReport() {
    assertThat(
            path(
                story(
                    """
                    04-07 board:arena ENTER Codename
                    04-08 community:forum/Acme: Codename developed_by Acme CONFIRMED
                    """)))
        .isEqualTo("anonymous, reported Acme");
  }

  @Test
  void confirmsByTheBoardsVendorFieldOnlyTogetherWithAReport() {
    String vendorOnly =
        """
        04-07 board:arena ENTER Codename
        04-09 board:arena VENDOR_SET Codename = Acme
        """;
    assertThat(path(story(vendorOnly))).isEqualTo("anonymous, reported Acme");
    assertThat(
            path(
                story(
                    vendorOnly + "04-10 news:wire/insiders: Codename developed_by Acme REPORTED")))
        .isEqualTo("anonymous, reported Acme, confirmed Acme");
  }

  @Test
  void readsAVendorFieldThatBeginsWithAKnownName() {
    Story story =
        story(
            """
            04-07 board:arena ENTER Codename
            04-08 community:forum/anna: Codename developed_by Acme SPECULATED
            04-09 board:arena VENDOR_SET Codename = acme-research
            """);
    assertThat(story.maker()).isEqualTo("Acme");
  }

  @Test
  void fallsToTheNextGuessWhenTheLeadingOneDenies() {
    Story story =
        story(
            """
            04-07 board:arena ENTER Codename
            04-08 news:wire/analysts: Codename developed_by Acme SPECULATED
            04-09 community:forum/anna: Codename developed_by Umbra SPECULATED
            04-10 news:wire/Acme: Codename developed_by Acme DENIED
            """);
    assertThat(story.state()).isEqualTo(LifecycleState.SPECULATED);
    assertThat(story.maker()).isEqualTo("Umbra");
    assertThat(path(story)).isEqualTo("anonymous, speculated Acme");
  }

  @Test
  void isDeniedWhenTheOnlyCandidateSaysNo() {
    Story story =
        story(
            """
            04-07 board:arena ENTER Codename
            04-08 news:wire/insiders: Codename developed_by Acme REPORTED
            04-09 news:gazette/Acme: Codename developed_by Acme DENIED
            04-10 community:forum/anna: Codename developed_by Acme SPECULATED
            """);
    assertThat(path(story)).isEqualTo("anonymous, reported Acme, denied Acme");
    assertThat(story.hypotheses().getFirst().originsAgainst()).isEqualTo(1);
    assertThat(story.hypotheses().getFirst().probability()).isLessThan(0.05);
  }

  @Test
  void isDisputedWhenAReportStandsAgainstADenial() {
    assertThat(
            path(
                story(
                    """
                    04-07 board:arena ENTER Codename
                    04-08 news:wire/insiders: Codename developed_by Acme REPORTED
                    04-09 news:gazette/Acme: Codename developed_by Acme DENIED
                    04-10 news:courier/insiders: Codename developed_by Acme REPORTED
                    04-11 vendor:acme-blog@Acme/Acme: Codename developed_by Acme CONFIRMED
                    """)))
        .isEqualTo("anonymous, reported Acme, denied Acme, disputed Acme, confirmed Acme");
  }

  @Test
  void isDisputedWhenTwoReportsNameTwoMakers() {
    assertThat(
            path(
                story(
                    """
                    04-07 board:arena ENTER Codename
                    04-08 news:wire/insiders: Codename developed_by Acme REPORTED
                    04-09 news:gazette/insiders: Codename developed_by Umbra REPORTED
                    """)))
        .isEqualTo("anonymous, reported Acme, disputed Acme");
  }

  @Test
  void isRetractedWhenTheOneWhoReportedTakesItBack() {
    Story story =
        story(
            """
            04-07 board:arena ENTER Codename
            04-08 community:forum/anna: Codename developed_by Acme REPORTED
            04-09 community:forum/anna: Codename developed_by Acme DENIED
            """);
    assertThat(path(story)).isEqualTo("anonymous, reported Acme, retracted Acme");
    assertThat(story.hypotheses().getFirst().origins()).isZero();
  }

  @Test
  void keepsAConfirmationAgainstOneSecondHandDenial() {
    String confirmed =
        """
        04-07 board:arena ENTER Codename
        04-08 news:wire/Acme: Codename developed_by Acme CONFIRMED
        04-09 news:gazette/Acme: Codename developed_by Acme DENIED
        """;
    assertThat(story(confirmed).state()).isEqualTo(LifecycleState.CONFIRMED);
    assertThat(
            path(
                story(
                    confirmed
                        + "04-10 vendor:acme-blog@Acme/Acme: Codename developed_by Acme DENIED")))
        .isEqualTo("anonymous, confirmed Acme, retracted Acme");
  }

  @Test
  void supersedesAWrongReportByTheConfirmationOfAnother() {
    Story story =
        story(
            """
            04-07 board:arena ENTER Codename
            04-08 news:wire/insiders: Codename developed_by Umbra REPORTED
            04-09 vendor:acme-blog@Acme/Acme: Codename developed_by Acme CONFIRMED
            """);
    assertThat(path(story))
        .isEqualTo("anonymous, reported Umbra, superseded Umbra, confirmed Acme");
  }

  @Test
  void countsAUnitAsItsParentAndKeepsTheDisputeOfUnits() {
    Story story =
        story(
            """
            04-07 board:arena ENTER Codename
            04-08 news:wire/insiders: Codename developed_by Acme Shop REPORTED
            04-09 news:gazette/insiders: Codename developed_by Shop Lab REPORTED
            04-10 news:wire/Acme: Codename developed_by Acme Research CONFIRMED
            04-11 community:forum/anna: Codename owned_by Acme Cloud DENIED
            """,
            "Acme Shop < Acme",
            "Shop Lab < Acme Shop",
            "Acme Research < Acme",
            "Acme Cloud < Acme");
    assertThat(path(story)).isEqualTo("anonymous, reported Acme, confirmed Acme");
    assertThat(story.dispute()).isEqualTo("Unit of Acme disputed: Acme Shop or Acme Research");
  }

  @Test
  void doesNotListenToAModelTalkingOfItself() {
    Story story =
        story(
            """
            04-07 community:forum/Codename: Codename developed_by Umbra REPORTED
            04-08 community:forum/anna: Codename developed_by Acme SPECULATED
            """);
    assertThat(path(story)).isEqualTo("anonymous, speculated Acme");
    assertThat(story.hypotheses()).extracting(Hypothesis::org).containsExactly("Acme");
  }

  @Test
  void beginsWithoutAnAnonymousTimeWhereTheFirstArticleNamesSomebody() {
    assertThat(path(story("04-08 community:forum/anna: Codename developed_by Acme SPECULATED")))
        .isEqualTo("speculated Acme");
  }

  @Test
  void plotsEachCandidateOverTimeAndLeavesTheRestToSomeoneElse() {
    Story story = story(USUAL);
    Hypothesis acme = story.hypotheses().getFirst();
    assertThat(acme.curve())
        .extracting(Hypothesis.Point::at)
        .containsExactly(Episode.at("04-08"), Episode.at("04-09"), Episode.at("04-10"));
    assertThat(acme.curve()).extracting(Hypothesis.Point::probability).isSorted();
    assertThat(acme.curve().getLast().probability()).isEqualTo(acme.probability(), within(0.001));
    assertThat(story.hypotheses().stream().mapToDouble(Hypothesis::probability).sum())
        .isLessThan(1);
  }

  @Test
  void believesManyEchoesLittleMoreThanOneVoice() {
    String one = "04-08 community:forum/u0: Codename developed_by Acme SPECULATED\n";
    StringBuilder many = new StringBuilder();
    for (int user = 0; user < 50; user++) {
      many.append(
          "04-08 community:forum/u%d: Codename developed_by Acme SPECULATED%n".formatted(user));
    }
    double alone = story(one).hypotheses().getFirst().probability();
    double crowd = story(many.toString()).hypotheses().getFirst().probability();
    assertThat(crowd).isBetween(alone, 2 * alone);
  }

  @Test
  void takesTheDenialOfAUnitForItsParentsWhereOnlyTheUnitWasNamed() {
    String guessed = "04-01 community:forum/ben: grey-fox developed_by Lumen Lab SPECULATED\n";
    String parent = "04-02 community:forum/cy: grey-fox developed_by Acme SPECULATED\n";
    String denied = "04-03 news:wire/Lumen Lab: grey-fox developed_by Lumen Lab DENIED\n";
    assertThat(Episode.path(Episode.story(guessed + denied, "Lumen Lab < Acme")))
        .isEqualTo("speculated Acme, denied Acme");
    assertThat(Episode.path(Episode.story(guessed + parent + denied, "Lumen Lab < Acme")))
        .isEqualTo("speculated Acme");
  }

  @Test
  void leavesTheReportWithWhomItStandsWhereAnotherIsJustAsProbable() {
    String reported =
        """
        04-01 catalogue:hub LISTED grey-fox
        04-02 community:forum/ben: grey-fox developed_by Umbra REPORTED
        04-02 community:forum/cy: grey-fox developed_by Acme REPORTED
        """;
    assertThat(Episode.path(Episode.story(reported)))
        .doesNotContain("reported Umbra, reported Acme")
        .doesNotContain("reported Acme, reported Umbra");
  }
}
