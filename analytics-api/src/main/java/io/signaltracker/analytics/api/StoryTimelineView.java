// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.signaltracker.analytics.api.StoryDetailView.TimelineView;
import io.signaltracker.indexer.story.Story;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a story's timeline, in order.
 *
 * @param story id of the story
 * @param asOf only what was known by then; null for all
 */
@Schema(name = "StoryTimeline")
public record StoryTimelineView(
    String story,
    @JsonProperty("as_of") @Nullable Instant asOf,
    String state,
    @Nullable String maker,
    List<TimelineView> timeline) {

  static StoryTimelineView of(Story story, @Nullable Instant asOf) {
    return new StoryTimelineView(
        story.id(),
        asOf,
        story.state().word(),
        story.maker(),
        story.timeline().stream().map(TimelineView::of).toList());
  }
}
