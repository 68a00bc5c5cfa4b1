// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.signaltracker.crawler.article.Article;
import io.signaltracker.crawler.article.ArticleHistory;
import io.signaltracker.crawler.article.Threads.Place;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a forum post stands. Ids are those of articles; one that was never read may be among them.
 *
 * @param parentId of the post that it answers; null for a start
 * @param rootId of the post that the thread began with; null for that one itself
 * @param answers ids of the answers that we have, in the order of their publication
 */
@Schema(name = "Thread")
public record ThreadView(
    @JsonProperty("parent_id") @Nullable String parentId,
    @JsonProperty("root_id") @Nullable String rootId,
    List<String> answers) {

  /** Null for what is neither an answer nor answered. */
  static @Nullable ThreadView of(ArticleHistory history, String articleId) {
    Optional<Place> place = history.place(articleId);
    List<String> answers = history.answers(articleId).stream().map(Article::id).toList();
    return place.isEmpty() && answers.isEmpty()
        ? null
        : new ThreadView(
            place.map(Place::parentId).orElse(null),
            place.map(Place::threadId).orElse(null),
            answers);
  }
}
