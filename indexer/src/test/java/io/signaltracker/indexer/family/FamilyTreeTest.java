// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.family;

import static org.assertj.core.api.Assertions.assertThat;

import io.signaltracker.crawler.article.Article;
import io.signaltracker.crawler.source.SourceType;
import io.signaltracker.indexer.annotate.AnnotatedArticle;
import io.signaltracker.indexer.claim.Claim;
import io.signaltracker.indexer.claim.ClaimStatus;
import io.signaltracker.indexer.claim.Relation;
import io.signaltracker.indexer.entity.EntityType;
import io.signaltracker.indexer.entity.Mention;
import io.signaltracker.indexer.evidence.ClaimEvidence;
import io.signaltracker.indexer.family.FamilyTree.Named;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FamilyTreeTest {

  private static final Instant AT = Instant.parse("2026-03-01T08:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "Tern2.1-T2V-14B, tern, 2.1, 14B, [text-to-video]",
    "Tern 2.10, tern, 2.10, '', []",
    "tern-v3, tern, 3, '', []",
    "Grey Heron 4 Coder 480B, grey heron, 4, 480B, [coding]",
    "Heron-8x7B, heron, '', 8x7B, []",
    "Heron, heron, '', '', []",
    "o3-mini, o, 3, '', []",
    "7, '', 7, '', []"
  })
  void readsWhatANameSays(
      String name, String line, String version, String parameters, String abilities) {
    ModelName read = ModelName.of(name);

    assertThat(read.line()).isEqualTo(line);
    assertThat(read.versionText()).isEqualTo(version);
    assertThat(read.parameters()).isEqualTo(parameters);
    assertThat(read.abilities()).hasToString(abilities);
  }

  private static Named named(String name, int day) {
    return new Named(name, "a" + day, AT.plusSeconds(86_400L * day));
  }

  private static ClaimEvidence based(String subject, String object, ClaimStatus status, int day) {
    String sentence = subject + " builds on " + object + ".";
    Instant at = AT.plusSeconds(86_400L * day);
    Claim claim =
        new Claim(
            subject + ">" + object,
            "a" + day,
            1,
            sentence,
            0,
            sentence.length(),
            subject,
            Relation.BASED_ON,
            object,
            status,
            "Gazette",
            0.9,
            "test",
            List.of());
    return new ClaimEvidence(
        claim,
        "gazette",
        "Gazette",
        SourceType.NEWS,
        "http://gazette.example/" + day,
        "",
        null,
        null,
        "family:gazette",
        at,
        at);
  }

  private static final List<Named> NAMES =
      List.of(
          named("Tern2.1", 0),
          named("Tern2.1-T2V-14B", 1),
          named("Tern2.10", 9),
          named("Tern2.2", 4),
          named("Ternary 5", 2),
          named("Gull-1", 12));

  private static Family tern(List<Named> names, List<ClaimEvidence> claims) {
    return FamilyTree.of("tern", names, claims, List.of()).orElseThrow();
  }

  @Test
  void aLineHasTwoVersionsOrAModelThatCameOfIt() {
    List<ClaimEvidence> claims =
        List.of(
            based("Kite", "Gull-1", ClaimStatus.REPORTED, 14),
            based("Kite", "Ternary 5", ClaimStatus.DENIED, 15));

    assertThat(FamilyLines.of(NAMES, claims))
        .extracting(
            line -> line.id() + " " + line.name() + " " + line.models() + " " + line.newest())
        .containsExactly("gull Gull 1 Gull-1", "tern Tern 3 Tern2.10");
    assertThat(FamilyLines.of(NAMES.reversed(), claims)).isEqualTo(FamilyLines.of(NAMES, claims));
  }

  @Test
  void aVersionFollowsTheNextLowerOne() {
    assertThat(tern(NAMES, List.of()).edges())
        .extracting(edge -> edge.from() + ">" + edge.to() + " " + edge.evidenceId())
        .containsExactly("Tern2.1>Tern2.2 a4", "Tern2.2>Tern2.10 a9");
  }

  @Test
  void namesThatDifferInSizeAndAbilityAreOneModel() {
    Family.Model first = tern(NAMES, List.of()).models().getFirst();

    assertThat(first.name()).isEqualTo("Tern2.1");
    assertThat(first.facts()).extracting(Fact::value).containsExactly("14B", "text-to-video");
  }

  @Test
  void whatIsBasedOnAModelBelongsToItsFamilyAndDenialsDoNot() {
    List<ClaimEvidence> claims =
        List.of(
            based("Gull-1", "Tern2.2", ClaimStatus.CONFIRMED, 12),
            based("Skua", "Gull-1", ClaimStatus.SPECULATED, 13),
            based("Puffin", "Tern2.2", ClaimStatus.DENIED, 13));

    Family family = tern(NAMES, claims);

    assertThat(family.models())
        .extracting(Family.Model::name)
        .containsExactly("Tern2.1", "Tern2.2", "Tern2.10", "Gull-1", "Skua");
    assertThat(family.edges().getLast())
        .returns("Gull-1", Family.Edge::from)
        .returns("Skua", Family.Edge::to)
        .returns(ClaimStatus.SPECULATED, Family.Edge::status)
        .returns("Skua>Gull-1", Family.Edge::evidenceId);
  }

  @Test
  void theOrderDoesNotMatter() {
    List<Named> names = new ArrayList<>(NAMES);
    Collections.reverse(names);

    assertThat(tern(names, List.of())).isEqualTo(tern(NAMES, List.of()));
  }

  @Test
  void anUnknownLineIsNoFamily() {
    assertThat(FamilyTree.of("petrel", NAMES, List.of(), List.of())).isEmpty();
  }

  private static List<Fact> facts(String text, String... names) {
    Article article =
        new Article(
            "a1",
            "http://x.example/1",
            "x",
            "X",
            SourceType.NEWS,
            "",
            null,
            text,
            "en",
            AT,
            "test",
            null,
            AT,
            1,
            null);
    List<Mention> mentions = new ArrayList<>();
    for (String name : names) {
      EntityType type = name.startsWith("Tern") ? EntityType.MODEL : EntityType.PRODUCT;
      int at = text.indexOf(name);
      mentions.add(new Mention(at, at + name.length(), name, type, name));
    }
    return FactReader.read(
        new AnnotatedArticle(article, mentions, List.of(), null), name -> name.startsWith("Tern"));
  }

  private static final String TEXT =
      "Tern2.2 comes with 14B and 1.3B parameters and does text-to-video. It cost $20B. "
          + "Tern2.1 is available in Birdhouse Studio and the Nest app. "
          + "Tern2.3 is not available in Garden Desk.";

  @Test
  void readsSizesAbilitiesAndVenuesOfTheModelBefore() {
    assertThat(
            facts(
                TEXT,
                "Tern2.2",
                "Tern2.1",
                "Tern2.3",
                "Birdhouse Studio",
                "Nest app",
                "Garden Desk"))
        .extracting(fact -> fact.model() + " " + fact.value())
        .containsExactly(
            "Tern2.2 14B",
            "Tern2.2 1.3B",
            "Tern2.2 text-to-video",
            "Tern2.1 Birdhouse Studio",
            "Tern2.1 Nest app");
  }

  @Test
  void showsTheSentence() {
    assertThat(facts(TEXT, "Tern2.1", "Nest app", "Birdhouse Studio").getFirst().sentence())
        .isEqualTo("Tern2.1 is available in Birdhouse Studio and the Nest app.");
  }
}
