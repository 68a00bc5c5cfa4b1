// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.community;

import java.net.URI;
import java.util.List;

/** What an item of a forum's API turned out to be. */
public sealed interface ForumItem {

  /**
   * A post and what it leads to.
   *
   * @param replies API addresses of the answers to it, in the forum's order
   */
  record Post(ForumPost post, List<URI> replies) implements ForumItem {

    public Post {
      replies = List.copyOf(replies);
    }
  }

  /**
   * Taken down, or of a kind that is not a post.
   *
   * @param reason e.g. "deleted", "job"
   */
  record NotAPost(String reason) implements ForumItem {}

  /** Not what the API promises. */
  record Unreadable(String problem) implements ForumItem {}
}
