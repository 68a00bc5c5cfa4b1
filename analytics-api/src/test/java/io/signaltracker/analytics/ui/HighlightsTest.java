// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.signaltracker.crawler.article.Article;
import io.signaltracker.crawler.rights.Rights;
import io.signaltracker.crawler.rights.Signal;
import io.signaltracker.crawler.source.SourceType;
import io.signaltracker.indexer.annotate.AnnotatedArticle;
import io.signaltracker.indexer.claim.Claim;
import io.signaltracker.indexer.claim.ClaimStatus;
import io.signaltracker.indexer.claim.Relation;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HighlightsTest {

  private static final String TEXT = "Nobody knew. Lantern was built by Bluefin. That is all.";
  private static final Instant DAY = Instant.parse("2026-04-08T09:00:00Z");

  @Test
  void marksTheSentenceInItsText() {
    MarkedText marked = Highlights.claimIn(article("index"), claim());
    assertThat(shown(marked)).isEqualTo(TEXT);
    assertThat(marked.first("sentence")).isZero();
  }

  @ParameterizedTest
  @CsvSource({"nosnippet,''", "max-snippet:6,Nobody", "max-snippet:20,Nobody knew. Lantern"})
  void showsNoMoreThanThePageAllows(String directive, String most) {
    AnnotatedArticle article = article(directive);
    assertThat(shown(Highlights.claimIn(article, claim())).stripTrailing()).isEqualTo(most);
    assertThat(shown(Highlights.mentionsIn(article)).stripTrailing()).isEqualTo(most);
    assertThat(most).endsWith(shown(Highlights.passage(article, claim(), 5)).stripTrailing());
  }

  private static String shown(MarkedText text) {
    return text.pieces().stream().map(MarkedText.Piece::text).collect(Collectors.joining());
  }

  private static AnnotatedArticle article(String directive) {
    Signal said = new Signal(Signal.Place.X_ROBOTS_TAG, directive);
    Article article =
        new Article(
                "a1",
                "https://a.example/1",
                "a",
                "A",
                SourceType.NEWS,
                "Title",
                null,
                TEXT,
                "en",
                DAY,
                "json-ld",
                null,
                DAY,
                1,
                null)
            .withRights(Rights.of(List.of(said), "SignalTracker"));
    return new AnnotatedArticle(article, List.of(), List.of(claim()), null);
  }

  private static Claim claim() {
    int start = TEXT.indexOf("Lantern");
    String sentence = "Lantern was built by Bluefin.";
    return new Claim(
        "c1",
        "a1",
        1,
        sentence,
        start,
        start + sentence.length(),
        "Lantern",
        Relation.DEVELOPED_BY,
        "Bluefin",
        ClaimStatus.REPORTED,
        "A",
        0.9,
        "frame:make",
        List.of());
  }
}
