// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.signaltracker.crawler.source.SourceType;
import io.signaltracker.indexer.claim.Claim;
import io.signaltracker.indexer.evidence.ClaimEvidence;
import io.signaltracker.indexer.evidence.Evidence;
import io.signaltracker.indexer.evidence.Sighting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a claim that was misread or not read must not do to a story. */
class MisreadEvidenceTest {

  private static final String REVEALED =
      """
      04-01 catalogue:hub LISTED grey-fox
      04-02 community:forum/ben: grey-fox developed_by Umbra SPECULATED
      04-05 vendor:acme-blog@Acme/Acme: grey-fox developed_by Acme CONFIRMED
      """;

  private static List<Story> fold(List<? extends Evidence> evidence) {
    return StoryBook.fold(evidence, Episode.organisations());
  }

  private static List<String> statesTold(Story story) {
    return story.timeline().stream()
        .filter(entry -> entry.state() != null)
        .map(entry -> entry.state() + " " + entry.org())
        .toList();
  }

  private static Evidence unsure(String line) {
    ClaimEvidence read = (ClaimEvidence) Episode.of(line).getFirst();
    Claim claim = read.claim();
    return new ClaimEvidence(
        new Claim(
            claim.id(),
            claim.articleId(),
            1,
            claim.sentence(),
            0,
            claim.end(),
            claim.subject(),
            claim.relation(),
            claim.object(),
            claim.status(),
            claim.holder(),
            0.3,
            "line",
            List.of()),
        read.sourceId(),
        read.sourceName(),
        read.sourceType(),
        read.url(),
        "",
        null,
        read.official(),
        read.origin(),
        read.publishedAt(),
        read.firstSeenAt());
  }

  @Test
  void isShownButMovesNothingWhereItWasReadUnsurely() {
    List<Evidence> evidence = new ArrayList<>(Episode.of(REVEALED));
    Story before = fold(evidence).getFirst();
    evidence.add(unsure("04-03 news:wire/insiders: grey-fox developed_by Larch REPORTED"));
    Story after = fold(evidence).getFirst();
    assertThat(after.transitions()).isEqualTo(before.transitions());
    assertThat(after.hypotheses()).isEqualTo(before.hypotheses());
    assertThat(after.claims()).hasSize(before.claims().size() + 1);
  }

  @Test
  void opensNoStoryWhereItWasReadUnsurely() {
    assertThat(
            fold(
                List.of(
                    unsure("04-03 community:forum/ben: Ordinary 7 developed_by Larch SPECULATED"))))
        .isEmpty();
  }

  @Test
  void tellsNothingOfTheQuestionOnceTheOwnerHasSpoken() {
    String late =
        """
        04-08 community:forum/cy: grey-fox developed_by Larch REPORTED
        04-09 community:forum/dee: grey-fox developed_by Acme DENIED
        """;
    Story story = fold(Episode.of(REVEALED + late)).getFirst();
    assertThat(statesTold(story))
        .containsExactly("ANONYMOUS null", "SPECULATED Umbra", "CONFIRMED Acme");
    assertThat(story.claims()).hasSize(4);
    assertThat(story.hypotheses()).extracting(Hypothesis::org).contains("Larch");
  }

  @Test
  void takesNoNewsroomForTheMakerOfWhatItWritesAbout() {
    String misread = "04-03 news:Gazette/Gazette: grey-fox developed_by Gazette REPORTED\n";
    assertThat(fold(Episode.of(REVEALED + misread)).getFirst().hypotheses())
        .extracting(Hypothesis::org)
        .doesNotContain("Gazette");
  }

  @Test
  void isNotConfirmedByAPageThatOnlyLooksOfficialWhateverItIsCalled() {
    String open = REVEALED.lines().limit(2).collect(Collectors.joining("\n")) + "\n";
    String impostor = "04-03 news:grey-fox-official/Acme: grey-fox developed_by Acme CONFIRMED\n";
    String outlet = "04-03 news:gazette/Acme: grey-fox developed_by Acme CONFIRMED\n";
    assertThat(fold(Episode.of(open + impostor)).getFirst().state())
        .isEqualTo(LifecycleState.SPECULATED);
    assertThat(fold(Episode.of(open + outlet)).getFirst().state())
        .isEqualTo(LifecycleState.CONFIRMED);
  }

  @Test
  void opensAStoryWhereTwoMakersAreNamedThoughNobodyWasReadToGuess() {
    String named =
        """
        04-02 news:wire/Umbra: grey-fox developed_by Umbra DENIED
        04-03 news:gazette/insiders: grey-fox developed_by Acme REPORTED
        """;
    assertThat(fold(Episode.of(named))).hasSize(1);
    assertThat(fold(Episode.of(named.lines().toList().getFirst()))).isEmpty();
  }

  @Test
  void opensNoStoryWhereAGuessOnlySaysWhatTheRegisterSaysOfTheFamily() {
    String known = "04-02 community:forum/ben: Larchwood 3 developed_by Larch SPECULATED\n";
    String other = "04-02 community:forum/ben: Larchwood 3 developed_by Umbra SPECULATED\n";
    String codename = "04-02 community:forum/ben: Larchwood Owl developed_by Umbra SPECULATED\n";
    var register = Episode.organisations("Larchwood < Larch");
    assertThat(StoryBook.fold(Episode.of(known), register)).isEmpty();
    assertThat(StoryBook.fold(Episode.of(other), register)).hasSize(1);
    assertThat(StoryBook.fold(Episode.of(codename), register)).hasSize(1);
  }

  @Test
  void hearsTheOwnerWhicheverWayRoundItSaysWhatItsModelIs() {
    String guessed =
        """
        04-01 catalogue:hub LISTED grey-fox
        04-02 community:forum/ben: grey-fox developed_by Umbra SPECULATED
        04-05 vendor:acme-blog@Acme/Acme: Lumen 4 developed_by Acme CONFIRMED
        """;
    String line = "04-05 vendor:acme-blog@Acme/Acme: %s same_as %s CONFIRMED\n";
    String expected = "anonymous, speculated Umbra, confirmed Acme";
    assertThat(Episode.path(Episode.story(guessed + line.formatted("grey-fox", "Lumen 4"))))
        .isEqualTo(expected);
    assertThat(Episode.path(Episode.story(guessed + line.formatted("Lumen 4", "grey-fox"))))
        .isEqualTo(expected);
  }

  @Test
  void takesNamesThatBeginAlikeForOneSubjectOnlyWhereOneSentenceSaysTheSameOfBoth() {
    String apart =
        """
        04-01 community:forum/ben: Larch Alpha developed_by Umbra SPECULATED
        04-02 community:forum/cy: Larch Mist developed_by Acme SPECULATED
        """;
    assertThat(fold(Episode.of(apart))).hasSize(2);
    List<Evidence> evidence = new ArrayList<>(Episode.of(apart));
    for (String name : List.of("Larch Alpha", "Larch Mist")) {
      evidence.add(inOneSentence(name));
    }
    assertThat(fold(evidence)).hasSize(1);
  }

  @Test
  void takesNamesThatAreNotAlikeForOneSubjectWhereTheyCameTogetherAndAReportJoinsThem() {
    String apart =
        """
        04-01 community:forum/ben: Grey Fox developed_by Umbra SPECULATED
        04-02 community:forum/cy: Tin Owl developed_by Acme SPECULATED
        """;
    List<Evidence> evidence = new ArrayList<>(Episode.of(apart));
    for (String name : List.of("Grey Fox", "Tin Owl")) {
      evidence.add(reportedInOneSentence(name));
    }
    List<Sighting> together = List.of(sighting("a1", "Grey Fox"), sighting("a1", "Tin Owl"));
    List<Sighting> aside = List.of(sighting("a1", "Grey Fox"), sighting("a2", "Tin Owl"));
    assertThat(StoryBook.fold(evidence, together, Episode.organisations())).hasSize(1);
    assertThat(StoryBook.fold(evidence, aside, Episode.organisations())).hasSize(2);
    assertThat(StoryBook.fold(Episode.of(apart), together, Episode.organisations())).hasSize(2);
  }

  @Test
  void findsACatalogueNameBesideTheSameWithoutItsShelf() {
    Story story =
        Episode.story(
            """
            04-01 catalogue:hub LISTED stealth/grey-fox
            04-02 community:forum/ben: grey-fox developed_by Umbra SPECULATED
            """);
    assertThat(Episode.path(story)).isEqualTo("anonymous, speculated Umbra");
  }

  @Test
  void hearsADenialOfAShortenedNameAsTheOwners() {
    String lines =
        """
        04-01 community:forum/ben: grey-fox developed_by Larch Robotics SPECULATED
        04-02 news:wire/insiders: grey-fox developed_by Larch DENIED
        """;
    assertThat(statesTold(Episode.story(lines)))
        .containsExactly("SPECULATED Larch Robotics", "DENIED Larch Robotics");
  }

  @Test
  void takesWhoTellsOnItsOwnSiteWhatTheModelIsForItsOwner() {
    String listed = "04-01 catalogue:hub LISTED grey-fox\n";
    String told = "04-05 vendor:acme-blog%s/Acme: grey-fox same_as Lumen 4 CONFIRMED\n";
    assertThat(Episode.path(Episode.story(listed + told.formatted("@Acme"))))
        .isEqualTo("anonymous, confirmed Acme");
    assertThat(Episode.path(Episode.story(listed + told.formatted("")))).isEqualTo("anonymous");
  }

  private static Sighting sighting(String article, String model) {
    Instant at = Episode.at("03-31");
    return new Sighting(
        article, model, "Wire", SourceType.NEWS, "https://wire.example/" + article, at, at);
  }

  private static Evidence reportedInOneSentence(String subject) {
    return inOneSentence(subject, "04-03 news:wire/insiders: Both developed_by Umbra REPORTED");
  }

  private static Evidence inOneSentence(String subject) {
    return inOneSentence(subject, "04-03 community:forum/dee: Both developed_by Umbra SPECULATED");
  }

  private static Evidence inOneSentence(String subject, String line) {
    ClaimEvidence read = (ClaimEvidence) Episode.of(line).getFirst();
    Claim claim = read.claim();
    return new ClaimEvidence(
        new Claim(
            subject,
            claim.articleId(),
            1,
            claim.sentence(),
            0,
            claim.end(),
            subject,
            claim.relation(),
            claim.object(),
            claim.status(),
            claim.holder(),
            1,
            "line",
            List.of()),
        read.sourceId(),
        read.sourceName(),
        read.sourceType(),
        read.url(),
        "",
        null,
        null,
        read.origin(),
        read.publishedAt(),
        read.firstSeenAt());
  }
}
