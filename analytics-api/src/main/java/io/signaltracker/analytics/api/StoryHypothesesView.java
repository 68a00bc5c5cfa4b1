// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.signaltracker.analytics.api.StoryDetailView.PointView;
import io.signaltracker.analytics.api.StoryView.HypothesisView;
import io.signaltracker.indexer.story.Hypothesis;
import io.signaltracker.indexer.story.Story;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A story's candidate makers, most probable first, losers kept.
 *
 * @param story id of the story
 * @param asOf only what was known by then; null for all
 * @param someoneElse probability, 0 to 1, that it is none of them
 */
@Schema(name = "StoryHypotheses")
public record StoryHypothesesView(
    String story,
    @JsonProperty("as_of") @Nullable Instant asOf,
    @JsonProperty("someone_else") double someoneElse,
    List<CandidateView> hypotheses) {

  /** A candidate and its probability over time, one point per change. */
  @Schema(name = "Candidate")
  public record CandidateView(HypothesisView hypothesis, List<PointView> curve) {

    static CandidateView of(Hypothesis hypothesis) {
      return new CandidateView(
          HypothesisView.of(hypothesis), hypothesis.curve().stream().map(PointView::of).toList());
    }
  }

  static StoryHypothesesView of(Story story, @Nullable Instant asOf) {
    double named = story.hypotheses().stream().mapToDouble(Hypothesis::probability).sum();
    return new StoryHypothesesView(
        story.id(),
        asOf,
        Math.max(0, 1 - named),
        story.hypotheses().stream().map(CandidateView::of).toList());
  }
}
