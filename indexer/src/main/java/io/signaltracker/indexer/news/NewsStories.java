// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.news;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The news stories as clustered last. Looking back leaves out the articles that were not known yet;
 * the others stay together as they are clustered now. Thread-safe, read-only.
 */
public interface NewsStories {

  /**
   * Which are asked for, the one with the newest article first.
   *
   * @param articles least number of articles
   * @param origins least number of independent origins
   * @param after with an article that was known at or after this moment; null for all
   * @param asOf only articles that were known by then count; null for all
   * @param cursor of the page before; null for the first page
   */
  record NewsFilter(
      int articles,
      int origins,
      @Nullable Instant after,
      @Nullable Instant asOf,
      int size,
      @Nullable String cursor) {}

  /**
   * One page.
   *
   * @param total number of stories that fit the filter, over all pages
   * @param nextCursor null on the last page
   */
  record NewsPage(List<NewsStory> stories, long total, @Nullable String nextCursor) {

    public NewsPage {
      stories = List.copyOf(stories);
    }
  }

  /**
   * A news story with all there is about it.
   *
   * @param articles in the order in which they became known
   * @param decisions about any of its articles, the newest first, undone ones included
   */
  record NewsDossier(NewsStory story, List<NewsArticle> articles, List<Decision> decisions) {

    public NewsDossier {
      articles = List.copyOf(articles);
      decisions = List.copyOf(decisions);
    }
  }

  /**
   * One page.
   *
   * @throws io.signaltracker.indexer.evidence.BadCursor where no page gave the cursor
   */
  NewsPage list(NewsFilter filter);

  /**
   * The news story that an article belongs to now.
   *
   * @param asOf only what was known and decided by then counts; null for all
   */
  Optional<NewsDossier> find(String articleId, @Nullable Instant asOf);
}
