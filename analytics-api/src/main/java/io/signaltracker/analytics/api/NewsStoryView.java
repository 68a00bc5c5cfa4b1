// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.signaltracker.indexer.news.NewsStory;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * Articles that tell of one event.
 *
 * @param id of the first article
 * @param title of the first article
 * @param origins number of independent origins
 */
@Schema(name = "NewsStory")
public record NewsStoryView(
    String id,
    String title,
    @JsonProperty("first_at") Instant firstAt,
    @JsonProperty("last_at") Instant lastAt,
    int articles,
    int origins) {

  static NewsStoryView of(NewsStory story) {
    return new NewsStoryView(
        story.id(),
        story.title(),
        story.firstAt(),
        story.lastAt(),
        story.articles(),
        story.origins());
  }
}
