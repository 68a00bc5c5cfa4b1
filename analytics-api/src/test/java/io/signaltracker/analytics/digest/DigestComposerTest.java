// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.signaltracker.indexer.claim.ClaimStatus;
import io.signaltracker.indexer.evidence.BoardEvent;
import io.signaltracker.indexer.evidence.CatalogueEvent;
import io.signaltracker.indexer.story.Hypothesis.Outcome;
import io.signaltracker.indexer.story.LifecycleState;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DigestComposerTest {

  @Test
  void putsEachKindOfChangeIntoItsSection() {
    Digest digest = Worlds.busyWeek().compose("2026-W15");

    assertThat(digest.items())
        .extracting(DigestItem::section, DigestItem::headline)
        .containsExactly(
            tuple(
                Section.RESOLVED,
                "Quiet Otter went from speculated (Eastworks) to confirmed: Northlab"),
            tuple(Section.NEWLY_ANONYMOUS, "Paper Kite appeared without a maker on Open Gateway"),
            tuple(Section.CHANGED, "Slow Lantern went from anonymous to denied: Northlab"),
            tuple(Section.RANK_MOVES, "Clipper 2 took the lead: Hall of Clips, image-to-video"));
    assertThat(digest.subject())
        .isEqualTo("Quiet Otter went from speculated (Eastworks) to confirmed: Northlab");
  }

  @Test
  void quotesTheSentenceThatCausedTheChangeFirstAndLinksToIt() {
    DigestItem item = Worlds.busyWeek().compose("2026-W15").items().getFirst();

    assertThat(item.quotes()).hasSize(2);
    assertThat(item.quotes().getFirst().text()).startsWith("“Quiet Otter is ours,”");
    assertThat(item.quotes().getFirst().path()).isEqualTo("/articles/article-c3?claim=c3");
    assertThat(item.path()).isEqualTo("/stories/quiet-otter");
  }

  @Test
  void quotesOnlyWhatStandsInAClaimsSentence() {
    World world = Worlds.busyWeek();

    assertThat(world.compose("2026-W15").items())
        .flatExtracting(DigestItem::quotes)
        .isNotEmpty()
        .allSatisfy(quote -> {
          String claimId = quote.path().substring(quote.path().indexOf('=') + 1);
          assertThat(world.find(claimId).orElseThrow().claim().sentence()).contains(quote.text());
        });
  }

  @Test
  void cutsALongSentenceAtAWordAndSaysSo() {
    String sentence = "Words without end ".repeat(60) + "finish.";
    World world = new World();
    world
        .story("Otter")
        .claim("2026-04-08T09:00:00Z", ClaimStatus.CONFIRMED, "Lab", "Lab", "Gazette", sentence)
        .state(LifecycleState.CONFIRMED, "Lab");

    Quote quote = world.compose("2026-W15").items().getFirst().quotes().getFirst();

    assertThat(quote.cut()).isTrue();
    assertThat(quote.text()).hasSizeLessThanOrEqualTo(320).endsWith("without");
    assertThat(sentence).startsWith(quote.text());
  }

  @Test
  void foldsQuotesOfOneOriginAndOfTheSameWords() {
    World world = new World();
    world
        .story("Otter")
        .claim(
            "2026-04-08T09:00:00Z",
            ClaimStatus.REPORTED,
            "Lab",
            "media",
            "A",
            "Lab made it.",
            "one")
        .claim(
            "2026-04-08T10:00:00Z",
            ClaimStatus.REPORTED,
            "Lab",
            "media",
            "B",
            "It is Lab's.",
            "one")
        .claim(
            "2026-04-08T11:00:00Z",
            ClaimStatus.REPORTED,
            "Lab",
            "media",
            "C",
            "Lab, made it!",
            "two")
        .claim(
            "2026-04-08T12:00:00Z",
            ClaimStatus.REPORTED,
            "Lab",
            "media",
            "D",
            "Otter: Lab.",
            "three")
        .state(LifecycleState.REPORTED, "Lab");

    assertThat(world.compose("2026-W15").items().getFirst().quotes())
        .extracting(Quote::sourceName)
        .containsExactly("D", "A");
  }

  @Test
  void tellsAStoryAndItsBoardMovesAsOneItem() {
    Digest digest = Worlds.busyWeek().compose("2026-W15");

    assertThat(digest.items()).filteredOn(item -> item.headline().contains("Otter")).hasSize(1);
    assertThat(digest.items().getFirst().facts())
        .extracting(Fact::text)
        .containsExactly(
            "Hall of Clips, text-to-video: came into the top at rank 3, took the lead");
  }

  @Test
  void makesOneItemOfAModelThatMovesOnSeveralTracks() {
    assertThat(Worlds.busyWeek().compose("2026-W15").in(Section.RANK_MOVES))
        .singleElement()
        .satisfies(item ->
            assertThat(item.facts())
                .extracting(Fact::text)
                .containsExactly(
                    "Hall of Clips, text-to-video: lost the lead, now at rank 2",
                    "Hall of Clips, image-to-video: took the lead"));
  }

  @Test
  void linksTheRankMovesOfAnOldStoryToIt() {
    World world = new World();
    world
        .story("Otter")
        .claim(
            "2026-03-01T09:00:00Z", ClaimStatus.CONFIRMED, "Lab", "Lab", "Gazette", "It is ours.")
        .state(LifecycleState.CONFIRMED, "Lab")
        .board("2026-04-08T06:00:00Z", BoardEvent.Kind.LEAD, 1, "Lab");

    assertThat(world.compose("2026-W15").items())
        .singleElement()
        .satisfies(item -> {
          assertThat(item.section()).isEqualTo(Section.RANK_MOVES);
          assertThat(item.path()).isEqualTo("/stories/otter");
        });
  }

  @Test
  void doesNotRepeatWhatTheWeekBeforeSaid() {
    World world = Worlds.busyWeek();
    world
        .story("Late Heron")
        .claim(
            "2026-04-10T09:00:00Z", ClaimStatus.CONFIRMED, "Lab", "Lab", "Gazette", "It is ours.")
        .state(LifecycleState.CONFIRMED, "Lab")
        .claim("2026-04-15T09:00:00Z", ClaimStatus.CONFIRMED, "Lab", "Lab", "Echo", "Lab made it.")
        .state(LifecycleState.CONFIRMED, "Lab");

    Digest next = world.compose("2026-W16");

    assertThat(next.items()).isEmpty();
  }

  @Test
  void saysWhatWasKnownAtTheWeeksEndHoweverLateItIsComposed() {
    World world = new World();
    world
        .story("Otter")
        .board("2026-04-07T06:00:00Z", BoardEvent.Kind.LEAD, 1, null)
        .state(LifecycleState.ANONYMOUS, null)
        .claim(
            "2026-04-13T00:00:00Z", ClaimStatus.CONFIRMED, "Lab", "Lab", "Gazette", "It is ours.")
        .state(LifecycleState.CONFIRMED, "Lab");

    assertThat(world.compose("2026-W15").subject())
        .isEqualTo("Otter appeared without a maker on Hall of Clips");
    assertThat(world.compose("2026-W16").subject())
        .isEqualTo("Otter went from anonymous to confirmed: Lab");
  }

  @Test
  void doesNotCallAKnownModelAnonymousBecauseABoardNamesNoMaker() {
    World world = new World();
    world
        .story("Otter")
        .claim("2026-03-01T09:00:00Z", ClaimStatus.CONFIRMED, "Lab", "Lab", "Gazette", "Ours.")
        .state(LifecycleState.CONFIRMED, "Lab")
        .board("2026-04-08T06:00:00Z", BoardEvent.Kind.ENTER, 4, null);

    assertThat(world.compose("2026-W15").items()).isEmpty();
  }

  @Test
  void saysWhoIsSuspectedOfANewModel() {
    World world = new World();
    world
        .story("Otter")
        .catalogue("2026-04-07T06:00:00Z", CatalogueEvent.Kind.LISTED, null)
        .state(LifecycleState.ANONYMOUS, null)
        .claim("2026-04-08T00:00:00Z", ClaimStatus.SPECULATED, "Lab", "c", "F", "Lab, I bet.")
        .state(LifecycleState.SPECULATED, "Lab")
        .candidate("Lab", 0.4, Outcome.OPEN, 1);

    DigestItem item = world.compose("2026-W15").items().getFirst();

    assertThat(item.section()).isEqualTo(Section.NEWLY_ANONYMOUS);
    assertThat(item.headline())
        .isEqualTo("Otter appeared without a maker on Open Gateway; speculated: Lab");
    assertThat(item.bars())
        .containsExactly(new Bar("Lab", 40, "1 origin"), new Bar("someone else", 60, ""));
  }

  @Test
  void showsEightItemsAtMostAndLeavesNoSectionOut() {
    World world = new World();
    IntStream.range(0, 12)
        .forEach(i ->
            world
                .story("Model " + i)
                .claim("2026-04-08T09:00:00Z", ClaimStatus.CONFIRMED, "Lab", "Lab", "G", "Ours.")
                .state(LifecycleState.CONFIRMED, "Lab"));
    world.stray("Clipper", "2026-04-07T06:00:00Z", BoardEvent.Kind.JUMP, 4, "text-to-video");

    Digest digest = world.compose("2026-W15");

    assertThat(digest.items()).hasSize(8);
    assertThat(digest.sections()).containsExactly(Section.RESOLVED, Section.RANK_MOVES);
    assertThat(digest.closing()).contains("5 weaker changes did not fit.");
  }

  @Test
  void saysWhatWasQuiet() {
    assertThat(new World().compose("2026-W15").closing())
        .containsExactly("Read in this week: 0 claims, 0 board events, 0 catalogue events.");
    assertThat(Worlds.busyWeek().compose("2026-W15").closing())
        .containsExactly(
            "1 open question without new evidence: Old Fox.",
            "Read in this week: 4 claims, 4 board events, 1 catalogue event.");
  }

  @Test
  void countsAnOpenQuestionAsQuietAlsoWhenItWasAnsweredLater() {
    World world = new World();
    world
        .story("Otter")
        .board("2026-03-01T06:00:00Z", BoardEvent.Kind.ENTER, 12, null)
        .state(LifecycleState.ANONYMOUS, null)
        .claim("2026-05-01T00:00:00Z", ClaimStatus.CONFIRMED, "Lab", "Lab", "Gazette", "Ours.")
        .state(LifecycleState.CONFIRMED, "Lab");

    assertThat(world.compose("2026-W15").closing())
        .contains("1 open question without new evidence: Otter.");
  }

  @Test
  void namesAnOrganisationOnceWhereOnlyTheStateChanged() {
    World world = new World();
    world
        .story("Otter")
        .claim("2026-04-01T00:00:00Z", ClaimStatus.REPORTED, "Lab", "media", "Gazette", "Lab's.")
        .state(LifecycleState.REPORTED, "Lab")
        .claim("2026-04-08T00:00:00Z", ClaimStatus.CONFIRMED, "Lab", "Lab", "Gazette", "Ours.")
        .state(LifecycleState.CONFIRMED, "Lab");

    assertThat(world.compose("2026-W15").subject())
        .isEqualTo("Otter went from reported to confirmed: Lab");
  }

  @Test
  void saysWhyAWeekIsEmpty() {
    World world = new World();
    assertThat(world.compose("2026-W15").whyEmpty()).contains("have not seen a claim");

    world.stray("Clipper", "2026-04-07T06:00:00Z", BoardEvent.Kind.ENTER, 40, "text-to-video");
    Digest digest = world.compose("2026-W15");

    assertThat(digest.items()).isEmpty();
    assertThat(digest.whyEmpty()).contains("1 board event").contains("changed no story's state");
    assertThat(digest.subject()).isEqualTo("A quiet week: no change in 2026-W15");
  }
}
