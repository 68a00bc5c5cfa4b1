// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.signaltracker.indexer.annotate.AnnotatedArticle;
import io.signaltracker.indexer.claim.Claim;
import io.signaltracker.indexer.claim.ClaimStatus;
import io.signaltracker.indexer.claim.Relation;
import io.signaltracker.indexer.entity.EntityType;
import io.signaltracker.indexer.entity.Gazetteer;
import io.signaltracker.indexer.entity.Mention;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoryScorerTest {

  private static final String DOCUMENT =
      """
      {"id": "%s", "url": "https://%s.example/", "source_name": "%s", "source_type": "%s", \
      "published_at": "2026-05-0%dT08:00:00Z", "author": "%s", "title": "", "text": "Amber-7", \
      "episode": "amber"}
      """;

  @TempDir private Path folder;

  /** Three guess at Heron Labs in one forum, an outlet hears of Blue Fox, Blue Fox owns up. */
  private Reading reading() throws IOException {
    Files.writeString(
        folder.resolve("docs.jsonl"),
        DOCUMENT.formatted("d1", "pier", "r/Pier", "community", 1, "anna")
            + DOCUMENT.formatted("d2", "pier", "r/Pier", "community", 2, "anna")
            + DOCUMENT.formatted("d3", "pier", "r/Pier", "community", 3, "anna")
            + DOCUMENT.formatted("d4", "gull", "The Gull", "news", 4, "")
            + DOCUMENT.formatted("d5", "moor", "The Moor", "news", 5, ""));
    Files.writeString(folder.resolve("claims.jsonl"), "");
    Files.writeString(folder.resolve("entities.jsonl"), "");
    Files.writeString(
        folder.resolve("episodes.jsonl"),
        """
        {"episode": "amber", "model": "Amber-7", "models": ["Amber-7"], "aliases": [], \
        "timeline": [{"status": "SPECULATED", "org": "Heron Labs", "doc_id": "d1"}, \
        {"status": "REPORTED", "org": "Blue Fox", "doc_id": "d4"}, \
        {"status": "CONFIRMED", "org": "Blue Fox", "doc_id": "d5"}], \
        "status_path": ["SPECULATED", "REPORTED", "CONFIRMED"], \
        "first_correct_attribution": {"doc_id": "d4"}, "first_correct_alt": [], \
        "final_org": "Blue Fox", "final_status": "CONFIRMED"}
        """);
    LabelledSet set = LabelledSet.read(folder);
    return new Reading(
        set,
        List.of(
            read(set, 0, "Heron Labs", ClaimStatus.SPECULATED, "anna"),
            read(set, 1, "Heron Labs", ClaimStatus.SPECULATED, "anna"),
            read(set, 2, "Heron Labs", ClaimStatus.SPECULATED, "anna"),
            read(set, 3, "Blue Fox", ClaimStatus.REPORTED, "insiders"),
            read(set, 4, "Blue Fox", ClaimStatus.CONFIRMED, "Blue Fox")));
  }

  private static AnnotatedArticle read(
      LabelledSet set, int document, String org, ClaimStatus status, String holder) {
    String id = set.documents().get(document).id();
    Claim claim =
        new Claim(
            "c" + id,
            id,
            1,
            "Amber-7",
            0,
            7,
            "Amber-7",
            Relation.DEVELOPED_BY,
            org,
            status,
            holder,
            0.9,
            "frame:make",
            List.of());
    Mention mention = new Mention(0, 7, "Amber-7", EntityType.MODEL, "Amber-7");
    return new AnnotatedArticle(
        set.documents().get(document).article(), List.of(mention), List.of(claim), null);
  }

  @Test
  void tellsWhetherStoriesEndAndRiseAsLabelled() throws IOException {
    StoryScores scores = new StoryScorer(reading(), Gazetteer.shipped()).scores();

    assertThat(scores.found()).isEqualTo(1);
    assertThat(scores.owner()).isEqualTo(1);
    assertThat(scores.status()).isEqualTo(1);
    assertThat(scores.path()).isEqualTo(1);
    assertThat(scores.first()).isEqualTo(1);
    assertThat(scores.timelineF1()).isCloseTo(1, within(1e-9));
  }

  @Test
  void judgesWhatWasHeldProbableBeforeTheReveal() throws IOException {
    StoryScores.GuessScores guesses =
        new StoryScorer(reading(), Gazetteer.shipped()).scores().guesses();

    assertThat(guesses.episodes()).isEqualTo(1);
    assertThat(guesses.led()).isEqualTo(1);
    assertThat(guesses.ledByCount()).isZero();
    assertThat(guesses.forecasts()).isEqualTo(3 + 2);
    assertThat(guesses.brierByCount()).isCloseTo((3 * 1 + 2 * Math.pow(0.75, 2)) / 5, within(1e-9));
    assertThat(guesses.brier()).isLessThan(guesses.brierByCount());
  }
}
