// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.api;

import io.signaltracker.analytics.api.parameters.AsOf;
import io.signaltracker.analytics.api.parameters.StoryParameters;
import io.signaltracker.analytics.api.problems.UnknownId;
import io.signaltracker.indexer.story.Stories;
import io.signaltracker.indexer.story.Stories.StoryPage;
import io.signaltracker.indexer.story.Story;
import io.signaltracker.indexer.story.StoryDossier;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The stories: who is said to have made which model. */
@RestController
@Tag(name = "stories")
class StoriesEndpoint {

  private final Stories stories;

  StoriesEndpoint(Stories stories) {
    this.stories = stories;
  }

  @Operation(
      operationId = "listStories",
      summary = "List stories with their candidates and claims",
      description = "Newest evidence first.")
  @GetMapping("/api/v1/stories")
  StoriesView list(@ParameterObject StoryParameters parameters) {
    StoryPage page = stories.list(parameters.filter());
    return new StoriesView(
        page.total(),
        page.nextCursor(),
        page.stories().stream().map(story -> row(story, moment(parameters.asof()))).toList());
  }

  @Operation(
      operationId = "getStory",
      summary = "One story with its transitions, timeline, curves and board series")
  @GetMapping("/api/v1/stories/{id}")
  StoryDetailView one(
      @PathVariable String id,
      @Parameter(description = "Only what was known by this time, or by the end of this date")
          @RequestParam(required = false)
          @Nullable AsOf asof) {
    Instant moment = moment(asof);
    return stories
        .find(id, moment)
        .map(dossier -> StoryDetailView.of(dossier, moment))
        .orElseThrow(() -> new UnknownId("story", id));
  }

  @Operation(operationId = "getTimeline", summary = "The lines of a story's timeline")
  @GetMapping("/api/v1/stories/{id}/timeline")
  StoryTimelineView timeline(
      @PathVariable String id,
      @Parameter(description = "Only what was known by this time, or by the end of this date")
          @RequestParam(required = false)
          @Nullable AsOf asof) {
    return StoryTimelineView.of(story(id, asof), moment(asof));
  }

  @Operation(
      operationId = "getHypotheses",
      summary = "The candidate makers of a story with their probability over time")
  @GetMapping("/api/v1/stories/{id}/hypotheses")
  StoryHypothesesView hypotheses(
      @PathVariable String id,
      @Parameter(description = "Only what was known by this time, or by the end of this date")
          @RequestParam(required = false)
          @Nullable AsOf asof) {
    return StoryHypothesesView.of(story(id, asof), moment(asof));
  }

  @Operation(
      operationId = "getChanges",
      summary = "What is new in a story: states, lines of the timeline, moved probabilities")
  @GetMapping("/api/v1/stories/{id}/changes")
  StoryChangesView changes(
      @PathVariable String id,
      @Parameter(description = "What became known after this time, or from this date on")
          @RequestParam
          Instant since,
      @Parameter(description = "Only what was known by this time, or by the end of this date")
          @RequestParam(required = false)
          @Nullable AsOf asof) {
    return StoryChangesView.of(story(id, asof), since, moment(asof));
  }

  private Story story(String id, @Nullable AsOf asof) {
    return stories
        .find(id, moment(asof))
        .map(StoryDossier::story)
        .orElseThrow(() -> new UnknownId("story", id));
  }

  private static @Nullable Instant moment(@Nullable AsOf asof) {
    return asof == null ? null : asof.moment();
  }

  // A story that is folded anew between the two readings may be gone: its row stays, without
  // claims.
  private StoryView row(Story story, @Nullable Instant moment) {
    return stories
        .find(story.id(), moment)
        .map(StoryView::of)
        .orElseGet(() -> StoryView.of(story, List.of()));
  }
}
