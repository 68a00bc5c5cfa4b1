// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.ui;

import io.signaltracker.indexer.board.ModelSeries;
import io.signaltracker.indexer.entity.NameKey;
import io.signaltracker.indexer.evidence.ClaimEvidence;
import io.signaltracker.indexer.evidence.ClaimFilter;
import io.signaltracker.indexer.evidence.ClaimLedger;
import io.signaltracker.indexer.story.Stories;
import io.signaltracker.indexer.story.Story;
import io.signaltracker.indexer.story.StoryDossier;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is written about one model of a board.
 *
 * @param story null where it has none
 * @param newest one claim of each article, newest first
 * @param articles how many there are
 */
public record BoardTexts(
    ModelSeries model, @Nullable Story story, List<ClaimRow> newest, int articles) {

  private static final int MOST_MODELS = 6;
  private static final int MOST_ARTICLES = 5;
  private static final int MOST_CLAIMS = 200;

  /** About each model that the page is about; those of which nothing is written are left out. */
  static List<BoardTexts> of(
      List<ModelSeries> series,
      Set<String> subjects,
      Stories stories,
      ClaimLedger claims,
      @Nullable Instant moment) {
    return series.stream()
        .filter(one -> subjects.contains(one.modelKey()))
        .limit(MOST_MODELS)
        .map(one -> of(one, stories, claims, moment))
        .filter(texts -> texts.story() != null || texts.articles() > 0)
        .toList();
  }

  private static BoardTexts of(
      ModelSeries model, Stories stories, ClaimLedger claims, @Nullable Instant moment) {
    StoryDossier dossier = stories.find(NameKey.slug(model.model()), moment).orElse(null);
    Stream<ClaimEvidence> said =
        dossier == null ? saidOf(model.model(), claims, moment) : dossier.claims();
    Map<String, ClaimEvidence> byArticle = new LinkedHashMap<>();
    said.sorted(Comparator.comparing(ClaimEvidence::publishedAt).reversed())
        .forEach(read -> byArticle.putIfAbsent(read.claim().articleId(), read));
    return new BoardTexts(
        model,
        dossier == null ? null : dossier.story(),
        byArticle.values().stream().limit(MOST_ARTICLES).map(ClaimRow::of).toList(),
        byArticle.size());
  }

  private static Stream<ClaimEvidence> saidOf(
      String model, ClaimLedger claims, @Nullable Instant moment) {
    return claims
        .list(
            new ClaimFilter(
                model,
                null,
                null,
                Set.of(),
                null,
                null,
                null,
                null,
                moment == null ? null : moment.plusMillis(1),
                MOST_CLAIMS,
                null))
        .claims()
        .stream();
  }
}
