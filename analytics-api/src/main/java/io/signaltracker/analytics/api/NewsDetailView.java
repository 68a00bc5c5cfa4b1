// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.signaltracker.analytics.api.parameters.Vocabulary;
import io.signaltracker.indexer.news.Decision;
import io.signaltracker.indexer.news.NewsArticle;
import io.signaltracker.indexer.news.NewsStories.NewsDossier;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A news story with its articles, and what analysts have decided about them.
 *
 * @param asOf only what was known and decided by then; null for all
 */
@Schema(name = "NewsDetail")
public record NewsDetailView(
    @JsonProperty("as_of") @Nullable Instant asOf,
    NewsStoryView story,
    List<NewsArticleView> articles,
    List<DecisionView> decisions) {

  /**
   * An article of the story.
   *
   * @param origin id of its independent origin
   * @param copy whether it is a near-duplicate of an earlier one
   */
  @Schema(name = "NewsArticle")
  public record NewsArticleView(
      String id,
      String url,
      @JsonProperty("source_id") String sourceId,
      @JsonProperty("source_name") String sourceName,
      String title,
      @JsonProperty("published_at") Instant publishedAt,
      String origin,
      boolean copy) {

    static NewsArticleView of(NewsArticle article) {
      return new NewsArticleView(
          article.id(),
          article.url(),
          article.sourceId(),
          article.sourceName(),
          article.title(),
          article.publishedAt(),
          article.origin(),
          article.copy());
    }
  }

  /**
   * What was decided.
   *
   * @param kind merge or split
   * @param together articles that belong together
   * @param apart articles that do not belong to these
   * @param undone who took it back; null while it is in force
   */
  @Schema(name = "Decision")
  public record DecisionView(
      String id,
      String kind,
      List<String> together,
      List<String> apart,
      ReasonView made,
      @Nullable ReasonView undone) {

    static DecisionView of(Decision decision) {
      Decision.Reason undone = decision.undone();
      return new DecisionView(
          decision.id(),
          Vocabulary.word(decision.kind()),
          decision.together(),
          decision.apart(),
          ReasonView.of(decision.reason()),
          undone == null ? null : ReasonView.of(undone));
    }
  }

  /** Who, when and why. */
  @Schema(name = "Reason")
  public record ReasonView(String by, Instant at, String why) {

    static ReasonView of(Decision.Reason reason) {
      return new ReasonView(reason.by(), reason.at(), reason.why());
    }
  }

  static NewsDetailView of(NewsDossier dossier, @Nullable Instant asOf) {
    return new NewsDetailView(
        asOf,
        NewsStoryView.of(dossier.story()),
        dossier.articles().stream().map(NewsArticleView::of).toList(),
        dossier.decisions().stream().map(DecisionView::of).toList());
  }
}
