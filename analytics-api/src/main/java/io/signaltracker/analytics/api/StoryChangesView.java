// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.signaltracker.analytics.api.StoryDetailView.TimelineView;
import io.signaltracker.analytics.api.StoryDetailView.TransitionView;
import io.signaltracker.indexer.story.Hypothesis;
import io.signaltracker.indexer.story.Story;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became known of a story after a moment.
 *
 * @param story id of the story
 * @param asOf only what was known by then; null for all
 * @param moved candidates whose probability changed, the largest change first
 */
@Schema(name = "StoryChanges")
public record StoryChangesView(
    String story,
    Instant since,
    @JsonProperty("as_of") @Nullable Instant asOf,
    List<TransitionView> transitions,
    List<TimelineView> timeline,
    List<MoveView> moved) {

  /**
   * A candidate whose probability changed.
   *
   * @param before null where nobody had named it by then
   */
  @Schema(name = "Move")
  public record MoveView(String org, @Nullable Double before, double now) {

    static MoveView of(Hypothesis hypothesis, Instant since) {
      return new MoveView(
          hypothesis.org(), probability(hypothesis, since), hypothesis.probability());
    }

    private static @Nullable Double probability(Hypothesis hypothesis, Instant at) {
      Double probability = null;
      for (Hypothesis.Point point : hypothesis.curve()) {
        probability = point.at().isAfter(at) ? probability : Double.valueOf(point.probability());
      }
      return probability;
    }

    double size() {
      return Math.abs(now - (before == null ? 0 : before));
    }

    boolean isNews() {
      return before == null || size() >= SAME;
    }
  }

  /** Probabilities that differ by less are written alike. */
  private static final double SAME = 0.0005;

  static StoryChangesView of(Story story, Instant since, @Nullable Instant asOf) {
    return new StoryChangesView(
        story.id(),
        since,
        asOf,
        story.transitions().stream()
            .filter(step -> step.at().isAfter(since))
            .map(TransitionView::of)
            .toList(),
        story.timeline().stream()
            .filter(entry -> entry.at().isAfter(since))
            .map(TimelineView::of)
            .toList(),
        story.hypotheses().stream()
            .map(hypothesis -> MoveView.of(hypothesis, since))
            .filter(MoveView::isNews)
            .sorted(Comparator.comparingDouble(MoveView::size).reversed())
            .toList());
  }
}
