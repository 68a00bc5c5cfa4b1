// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.signaltracker.indexer.claim.Claim;
import io.signaltracker.indexer.evidence.ClaimEvidence;
import io.signaltracker.indexer.evidence.Evidence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Claims of one article that cannot all have been read rightly. */
class StancesTest {

  private static final String OPENED = "04-01 catalogue:hub LISTED grey-fox\n";

  /** A line of an {@link Episode}, read in the one article, so many units in, so surely. */
  static ClaimEvidence read(int start, double confidence, String line) {
    ClaimEvidence evidence = (ClaimEvidence) Episode.of(line).getFirst();
    Claim claim = evidence.claim();
    return new ClaimEvidence(
        new Claim(
            claim.id(),
            "the article",
            1,
            claim.sentence(),
            start,
            start + claim.sentence().length(),
            claim.subject(),
            claim.relation(),
            claim.object(),
            claim.status(),
            claim.holder(),
            confidence,
            "line",
            List.of()),
        evidence.sourceId(),
        evidence.sourceName(),
        evidence.sourceType(),
        evidence.url(),
        "",
        null,
        evidence.official(),
        evidence.origin(),
        evidence.publishedAt(),
        evidence.firstSeenAt());
  }

  private static String path(ClaimEvidence... claims) {
    List<Evidence> evidence = new ArrayList<>(Episode.of(OPENED));
    evidence.addAll(Arrays.asList(claims));
    List<Story> stories = StoryBook.fold(evidence, Episode.organisations());
    assertThat(stories).hasSize(1);
    return Episode.path(stories.getFirst());
  }

  @Test
  void believesTheSurerReadingOfASpeakerWhoSeemsToContradictHimself() {
    String yes = "04-05 vendor:acme@Acme/Acme: grey-fox developed_by Acme CONFIRMED";
    String no = "04-05 vendor:acme@Acme/Acme: grey-fox developed_by Acme DENIED";
    assertThat(path(read(0, 0.9, yes), read(80, 0.6, no))).isEqualTo("anonymous, confirmed Acme");
    assertThat(path(read(0, 0.6, yes), read(80, 0.9, no))).isEqualTo("anonymous");
  }

  @Test
  void countsReadingsThatSayTheSameTogether() {
    String yes = "04-05 vendor:acme@Acme/Acme: grey-fox developed_by Acme CONFIRMED";
    String owned = "04-05 vendor:acme@Acme/Acme: grey-fox owned_by Acme CONFIRMED";
    String no = "04-05 vendor:acme@Acme/Acme: grey-fox developed_by Acme DENIED";
    assertThat(path(read(0, 0.8, yes), read(40, 0.7, owned), read(80, 0.85, no)))
        .isEqualTo("anonymous, confirmed Acme");
  }

  @Test
  void leavesTwoSpeakersOfOneArticleTheirWords() {
    String guess = "04-05 news:wire/insiders: grey-fox developed_by Acme REPORTED";
    String no = "04-05 news:wire/Acme: grey-fox developed_by Acme DENIED";
    assertThat(path(read(0, 0.9, guess), read(80, 0.6, no)))
        .isEqualTo("anonymous, reported Acme, denied Acme");
  }

  @Test
  void takesWhoHedgesOnceInAnArticleAsGuessing() {
    String flat = "04-05 news:wire/wire: grey-fox developed_by Acme REPORTED";
    String hedged = "04-05 news:wire/wire: grey-fox developed_by Acme SPECULATED";
    assertThat(path(read(0, 0.9, flat), read(80, 0.6, hedged)))
        .isEqualTo("anonymous, speculated Acme");
    assertThat(path(read(0, 0.9, flat))).isEqualTo("anonymous, reported Acme");
  }

  @Test
  void hedgesAWholeSentenceButNotAnotherModelInAnotherOne() {
    String guessed =
        "04-05 news:wire/wire: grey-fox developed_by Acme SPECULATED\n"
            + "04-05 news:wire/wire: grey-fox-mini developed_by Acme REPORTED\n";
    List<String> lines = guessed.lines().toList();
    assertThat(path(read(0, 0.7, lines.get(0)), read(0, 0.7, lines.get(1))))
        .isEqualTo("anonymous, speculated Acme");
  }

  @Test
  void keepsTheSurestOfTheNamesThatOneSpeakerGivesACodenameInOneArticle() {
    String made = "04-05 vendor:acme@Acme/Acme: grey-fox developed_by Acme CONFIRMED";
    String right = "04-05 vendor:acme@Acme/Acme: grey-fox same_as Lumen 4 CONFIRMED";
    String foil = "04-05 vendor:acme@Acme/Acme: grey-fox same_as Umbra 2 CONFIRMED";
    assertThat(aliases(read(0, 0.9, made), read(80, 0.8, right), read(80, 0.7, foil)))
        .containsExactly("Lumen 4");
    assertThat(aliases(read(0, 0.9, made), read(80, 0.8, right), read(80, 0.8, foil)))
        .containsExactly("Lumen 4", "Umbra 2");
  }

  private static List<String> aliases(ClaimEvidence... claims) {
    List<Evidence> evidence = new ArrayList<>(Episode.of(OPENED));
    evidence.addAll(Arrays.asList(claims));
    return StoryBook.fold(evidence, Episode.organisations()).getFirst().aliases();
  }
}
