// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler;

import io.signaltracker.crawler.article.Article;
import io.signaltracker.crawler.article.Threads.Place;
import io.signaltracker.crawler.frontier.DiscoveredUrl;
import io.signaltracker.crawler.snapshot.Snapshot;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a fetched page holds, read but not yet stored. */
sealed interface Reading {

  /** Further URLs. */
  record Listing(List<DiscoveredUrl> discovered, List<String> problems) implements Reading {}

  /**
   * An article.
   *
   * @param next where its text goes on; null where it is whole
   */
  record Text(Article article, @Nullable URI next) implements Reading {}

  /** Posts of a forum, what it took down, further URLs, and URLs to fetch again if known. */
  record Posts(
      List<Post> posts,
      List<Withdrawn> gone,
      List<DiscoveredUrl> discovered,
      List<DiscoveredUrl> changed,
      List<String> problems)
      implements Reading {

    /** Whether this is one post and not a list of them. */
    boolean single() {
      return posts.size() + gone.size() == 1;
    }
  }

  /** A post as an article, and its place in its thread. */
  record Post(Article article, Place place) {}

  /** A page that asks not to be kept; what was kept of it before goes. */
  record Refused(Withdrawn article) implements Reading {}

  /** An article that is not to be read any more. */
  record Withdrawn(String articleId, String reason) {}

  /** The rows of a board or catalogue. */
  record Rows(Snapshot snapshot, List<String> problems) implements Reading {}

  /** Nothing to keep, and nothing to look for again: its source is gone. */
  record NoSource() implements Reading {}

  /** Nothing to keep; perhaps a copy as evidence. */
  record Nothing(String reason, boolean archivable) implements Reading {

    /** Nothing that speaks against a copy. */
    Nothing(String reason) {
      this(reason, true);
    }
  }

  /** Whether the page may be archived as far as it says so itself. */
  default boolean mayBeArchived() {
    return switch (this) {
      case Text(Article article, _) -> article.rights().archivable();
      case Nothing(_, boolean archivable) -> archivable;
      case Refused _ -> false;
      case Listing _, Posts _, Rows _, NoSource _ -> true;
    };
  }
}
