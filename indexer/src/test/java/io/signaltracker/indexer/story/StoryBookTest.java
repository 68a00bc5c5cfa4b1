// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.story;

import static io.signaltracker.indexer.story.Episode.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.signaltracker.crawler.source.SourceType;
import io.signaltracker.indexer.evidence.Evidence;
import io.signaltracker.indexer.evidence.Sighting;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StoryBookTest {

  private static final String TWO_STORIES =
      """
      04-01 catalogue:hub LISTED stealth-owl
      04-02 community:forum/anna: stealth-owl developed_by Umbra SPECULATED
      04-02 community:forum/ben: Grey Fox developed_by Acme SPECULATED
      04-03 news:wire/Umbra: stealth-owl developed_by Umbra DENIED
      04-04 news:wire/insiders: stealth-owl same_as Nova 4 REPORTED
      04-05 vendor:nova-blog@Nova Labs/Nova Labs: Nova 4 developed_by Nova Labs CONFIRMED
      04-05 vendor:nova-blog@Nova Labs/Nova Labs: stealth-owl same_as Nova 4 CONFIRMED
      04-06 news:gazette/gazette: Nova 4 based_on Nova 3 REPORTED
      04-06 news:gazette/gazette: Grey Fox developed_by Acme REPORTED
      04-07 news:gazette/gazette: Ordinary 7 developed_by Acme REPORTED
      04-07 news:wire/Acme: Ordinary 7 developed_by Acme CONFIRMED
      """;

  private static List<Story> fold(String lines) {
    return StoryBook.fold(Episode.of(lines), Episode.organisations());
  }

  private static Story fox(List<Story> stories) {
    return stories.stream()
        .filter(story -> story.id().equals("grey-fox"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void tellsSeveralStoriesApartAndOpensNoneForAnOrdinaryModel() {
    assertThat(fold(TWO_STORIES))
        .extracting(Story::id, Episode::path)
        .containsExactly(
            tuple("stealth-owl", "anonymous, speculated Umbra, denied Umbra, confirmed Nova Labs"),
            tuple("grey-fox", "speculated Acme, reported Acme"));
  }

  @Test
  void givesTheSameStoriesForAnyOrderOfTheEvidence() {
    List<Evidence> evidence = Episode.of(TWO_STORIES);
    List<Story> expected = StoryBook.fold(evidence, Episode.organisations());
    for (int seed = 0; seed < 50; seed++) {
      List<Evidence> shuffled = new ArrayList<>(evidence);
      Collections.shuffle(shuffled, new Random(seed));
      assertThat(StoryBook.fold(shuffled, Episode.organisations()))
          .as("seed %d", seed)
          .isEqualTo(expected);
    }
  }

  @Test
  void givesTheSameStoriesWhereEvidenceComesTwice() {
    assertThat(fold(TWO_STORIES + TWO_STORIES)).isEqualTo(fold(TWO_STORIES));
  }

  @Test
  void putsALateArticleWhereItBelongs() {
    String late = "04-01 news:wire/analysts: Grey Fox developed_by Umbra SPECULATED\n";
    assertThat(path(fox(fold(TWO_STORIES + late)))).isEqualTo("speculated Umbra, reported Acme");
    assertThat(fold(TWO_STORIES + late)).isEqualTo(fold(late + TWO_STORIES));
  }

  @Test
  void showsWhatWasKnownAsOfADay() {
    List<Evidence> known = StoryBook.knownBy(Episode.of(TWO_STORIES), Episode.at("04-03"));
    List<Story> stories = StoryBook.fold(known, Episode.organisations());
    assertThat(path(stories.getFirst())).isEqualTo("anonymous, speculated Umbra, denied Umbra");
    assertThat(stories.getFirst().aliases()).isEmpty();
  }

  @Test
  void followsTheOfficialNameFromWhenTheLinkIsKnown() {
    StoryEvidence owl =
        StoryBook.partition(Episode.of(TWO_STORIES), List.of(), Episode.organisations()).getFirst();
    assertThat(owl.names()).containsExactly("stealth-owl", "Nova 4");
    assertThat(owl.evidence())
        .extracting(Evidence::id)
        .contains("04-06 news:gazette/gazette: Nova 4 based_on Nova 3 REPORTED");
  }

  @Test
  void countsClaimsAboutTheOfficialNameForNoMoreThanTheLink() {
    String reportedLink =
        """
        04-01 catalogue:hub LISTED stealth-owl
        04-04 news:wire/insiders: stealth-owl same_as Nova 4 REPORTED
        04-05 vendor:nova-blog@Nova Labs/Nova Labs: Nova 4 developed_by Nova Labs CONFIRMED
        """;
    assertThat(path(fold(reportedLink).getFirst())).isEqualTo("anonymous, reported Nova Labs");
  }

  @Test
  void doesNotSwallowAWellKnownModelForOneWrongLink() {
    String wrongLink =
        """
        03-01 vendor:acme-blog@Acme/Acme: Famous 3 developed_by Acme CONFIRMED
        04-01 board:arena ENTER Codename
        04-02 news:wire/wire: Codename same_as Famous 3 REPORTED
        04-03 news:gazette/gazette: Famous 3 based_on Famous 2 REPORTED
        04-04 community:forum/anna: Famous 3 developed_by Umbra REPORTED
        04-05 news:wire/wire: Codename same_as Famous 3 DENIED
        """;
    List<Story> stories = fold(wrongLink);
    assertThat(stories).hasSize(1);
    assertThat(stories.getFirst().aliases()).isEmpty();
    assertThat(stories.getFirst().claims())
        .containsExactly(
            "04-02 news:wire/wire: Codename same_as Famous 3 REPORTED",
            "04-05 news:wire/wire: Codename same_as Famous 3 DENIED");
  }

  @Test
  void forgetsWhatAModelWasTakenForOnceItsOwnerSaysItsName() {
    String revealed =
        """
        04-01 catalogue:hub LISTED stealth-owl
        04-02 news:wire/wire: stealth-owl same_as Famous 4 REPORTED
        04-05 vendor:nova-blog@Nova Labs/Nova Labs: Nova 4 developed_by Nova Labs CONFIRMED
        04-05 vendor:nova-blog@Nova Labs/Nova Labs: stealth-owl same_as Nova 4 CONFIRMED
        04-06 news:gazette/gazette: stealth-owl same_as Famous 4 REPORTED
        """;
    assertThat(fold(revealed).getFirst().aliases()).containsExactly("Nova 4");
  }

  @Test
  void doesNotFollowAGuessAtTheName() {
    String guess =
        """
        04-01 board:arena ENTER Codename
        04-02 community:forum/anna: Codename same_as Nova 4 SPECULATED
        04-03 community:forum/ben: Codename same_as Nova 4 REPORTED
        04-04 news:gazette/gazette: Nova 4 based_on Nova 3 REPORTED
        """;
    assertThat(fold(guess).getFirst().claims()).hasSize(2);
  }

  @Test
  void opensNoStoryForAModelWhoseMakerIsSettledWhenSomebodyGuesses() {
    assertThat(
            fold(
                """
                03-01 vendor:acme-blog@Acme/Acme: Famous 3 developed_by Acme CONFIRMED
                04-02 community:forum/anna: Famous 3 developed_by Umbra SPECULATED
                """))
        .isEmpty();
  }

  @Test
  void takesCodenamesOfOneModelForOneStory() {
    String pair =
        """
        04-01 catalogue:hub LISTED Sky Alpha
        04-01 catalogue:hub LISTED Dusk Alpha
        04-02 community:forum/anna: Sky Alpha developed_by Acme SPECULATED
        04-05 vendor:acme-blog@Acme/Acme: Sky Alpha same_as Lumen 4 CONFIRMED
        04-05 vendor:acme-blog@Acme/Acme: Dusk Alpha same_as Lumen 4 CONFIRMED
        """;
    assertThat(fold(pair)).hasSize(1);
    assertThat(fold(pair).getFirst().aliases()).containsExactlyInAnyOrder("Sky Alpha", "Lumen 4");
  }

  @Test
  void keepsVersionsOfOneNameApart() {
    assertThat(
            fold(
                """
                04-01 catalogue:hub LISTED Horse
                04-02 catalogue:hub LISTED horse-1.0
                04-03 catalogue:hub LISTED Horse 1.1
                """))
        .extracting(Story::id)
        .containsExactly("horse", "horse-1-1");
  }

  @Test
  void followsABoardKeyThroughARename() {
    Story story =
        Episode.story(
            """
            04-01 board:arena ENTER codename
            04-05 board:arena RENAMED Nova 4
            04-05 board:arena VENDOR_SET Nova 4 = Nova Labs
            """);
    assertThat(story.aliases()).containsExactly("Nova 4");
    assertThat(path(story)).isEqualTo("anonymous, reported Nova Labs");
  }

  @Test
  void beginsWithTheArticleThatFirstNamedTheModel() {
    Sighting sighting =
        new Sighting(
            "a1",
            "grey fox",
            "Arena",
            SourceType.LEADERBOARD,
            "https://arena.example/a1",
            Episode.at("03-30"),
            Episode.at("03-30"));
    Story fox =
        fox(StoryBook.fold(Episode.of(TWO_STORIES), List.of(sighting), Episode.organisations()));
    assertThat(path(fox)).isEqualTo("anonymous, speculated Acme, reported Acme");
    assertThat(fox.firstSeenAt()).isEqualTo(Episode.at("03-30"));
    assertThat(fox.timeline().getFirst().articleId()).isEqualTo("a1");
  }
}
