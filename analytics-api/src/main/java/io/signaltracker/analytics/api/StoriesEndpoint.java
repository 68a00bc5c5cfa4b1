// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.api;

import io.signaltracker.analytics.api.parameters.AsOf;
import io.signaltracker.analytics.api.parameters.StoryParameters;
import io.signaltracker.analytics.api.problems.UnknownId;
import io.signaltracker.indexer.story.Stories;
import io.signaltracker.indexer.story.Stories.StoryPage;
import io.signaltracker.indexer.story.Story;
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
        page.total(), page.nextCursor(), page.stories().stream().map(this::row).toList());
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
    Instant moment = asof == null ? null : asof.moment();
    return stories
        .find(id, moment)
        .map(dossier -> StoryDetailView.of(dossier, moment))
        .orElseThrow(() -> new UnknownId("story", id));
  }

  // A story that is folded anew between the two readings may be gone: its row stays, without
  // claims.
  private StoryView row(Story story) {
    return stories
        .find(story.id(), null)
        .map(StoryView::of)
        .orElseGet(() -> StoryView.of(story, List.of()));
  }
}
