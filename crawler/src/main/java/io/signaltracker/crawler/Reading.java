// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler;

import io.signaltracker.crawler.article.Article;
import io.signaltracker.crawler.frontier.DiscoveredUrl;
import io.signaltracker.crawler.snapshot.Snapshot;
import java.util.List;

/** What a fetched page holds, read but not yet stored. */
sealed interface Reading {

  /** Further URLs. */
  record Listing(List<DiscoveredUrl> discovered, List<String> problems) implements Reading {}

  /** An article, and of a forum post its replies. */
  record Text(Article article, List<DiscoveredUrl> discovered) implements Reading {}

  /** The rows of a board or catalogue. */
  record Rows(Snapshot snapshot, List<String> problems) implements Reading {}

  /** Nothing to keep. */
  record Nothing(String reason) implements Reading {}
}
