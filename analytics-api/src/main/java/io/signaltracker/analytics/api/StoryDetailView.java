// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.signaltracker.indexer.story.BoardSeries;
import io.signaltracker.indexer.story.Hypothesis;
import io.signaltracker.indexer.story.LifecycleState;
import io.signaltracker.indexer.story.Story;
import io.signaltracker.indexer.story.StoryDossier;
import io.signaltracker.indexer.story.TimelineEntry;
import io.signaltracker.indexer.story.Transition;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A story with how it came to be what it is.
 *
 * @param asOf only what was known by then; null for all
 * @param curve per candidate its probability over time, losers kept
 * @param series how the model stood, one per board and track
 */
@Schema(name = "StoryDetail")
public record StoryDetailView(
    @JsonProperty("as_of") @Nullable Instant asOf,
    @JsonUnwrapped StoryView story,
    List<TransitionView> transitions,
    List<TimelineView> timeline,
    List<CurveView> curve,
    List<SeriesView> series) {

  /** A change of state and the claim or event that caused it. */
  @Schema(name = "Transition")
  public record TransitionView(
      String state,
      @Nullable String org,
      Instant at,
      @JsonProperty("evidence_id") String evidenceId) {

    static TransitionView of(Transition transition) {
      return new TransitionView(
          transition.state().word(), transition.org(), transition.at(), transition.evidenceId());
    }
  }

  /** One line of the timeline; the lane is board, community, press, official or catalogue. */
  @Schema(name = "TimelineEntry")
  public record TimelineView(
      @JsonProperty("evidence_id") String evidenceId,
      Instant at,
      String lane,
      String what,
      @Nullable String state,
      @Nullable String org,
      String source,
      @Nullable String url,
      @JsonProperty("article_id") @Nullable String articleId) {

    static TimelineView of(TimelineEntry entry) {
      LifecycleState state = entry.state();
      return new TimelineView(
          entry.evidenceId(),
          entry.at(),
          entry.lane().word(),
          entry.what(),
          state == null ? null : state.word(),
          entry.org(),
          entry.sourceName(),
          entry.url(),
          entry.articleId());
    }
  }

  /** The probability of one candidate, one point per change. */
  @Schema(name = "Curve")
  public record CurveView(String org, List<PointView> points) {

    static CurveView of(Hypothesis hypothesis) {
      return new CurveView(
          hypothesis.org(), hypothesis.curve().stream().map(PointView::of).toList());
    }
  }

  /** The probability from a moment on. */
  @Schema(name = "CurvePoint")
  public record PointView(Instant at, double probability) {

    static PointView of(Hypothesis.Point point) {
      return new PointView(point.at(), point.probability());
    }
  }

  /** One model on one track of a board. */
  @Schema(name = "BoardSeries")
  public record SeriesView(
      @JsonProperty("source_id") String sourceId,
      String board,
      String track,
      String model,
      List<StandingView> points) {

    static SeriesView of(BoardSeries series) {
      return new SeriesView(
          series.sourceId(),
          series.boardName(),
          series.track(),
          series.model(),
          series.points().stream().map(StandingView::of).toList());
    }
  }

  /** One snapshot's row; rank 1 is the best, the ends are those of the 95 % interval. */
  @Schema(name = "Standing")
  public record StandingView(
      Instant at,
      int rank,
      double score,
      @JsonProperty("score_low") @Nullable Double scoreLow,
      @JsonProperty("score_high") @Nullable Double scoreHigh,
      @Nullable Integer votes) {

    static StandingView of(BoardSeries.Point point) {
      return new StandingView(
          point.at(),
          point.rank(),
          point.score(),
          point.scoreLow(),
          point.scoreHigh(),
          point.votes());
    }
  }

  static StoryDetailView of(StoryDossier dossier, @Nullable Instant asOf) {
    Story story = dossier.story();
    return new StoryDetailView(
        asOf,
        StoryView.of(dossier),
        story.transitions().stream().map(TransitionView::of).toList(),
        story.timeline().stream().map(TimelineView::of).toList(),
        story.hypotheses().stream().map(CurveView::of).toList(),
        dossier.series().stream().map(SeriesView::of).toList());
  }
}
