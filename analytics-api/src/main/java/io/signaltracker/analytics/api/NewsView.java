// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.signaltracker.indexer.news.NewsStories.NewsPage;
import io.signaltracker.indexer.news.NewsStory;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of news stories. */
@Schema(name = "NewsPage")
public record NewsView(
    long total,
    @JsonProperty("next_cursor") @Nullable String nextCursor,
    List<NewsRowView> stories) {

  /**
   * Articles that tell of one event.
   *
   * @param id of the first article
   * @param title of the first article
   * @param origins number of independent origins
   */
  @Schema(name = "NewsRow")
  public record NewsRowView(
      String id,
      String title,
      @JsonProperty("first_at") Instant firstAt,
      @JsonProperty("last_at") Instant lastAt,
      int articles,
      int origins) {

    static NewsRowView of(NewsStory story) {
      return new NewsRowView(
          story.id(),
          story.title(),
          story.firstAt(),
          story.lastAt(),
          story.articles(),
          story.origins());
    }
  }

  static NewsView of(NewsPage page) {
    return new NewsView(
        page.total(), page.nextCursor(), page.stories().stream().map(NewsRowView::of).toList());
  }
}
