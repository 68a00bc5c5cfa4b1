// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.subscription;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The feeds of a site.
 *
 * @param feeds those that were fetched and are feeds, the most likely first
 * @param problems what did not work, each in one line
 */
public record Discovery(List<FoundFeed> feeds, List<String> problems) {

  public Discovery {
    feeds = List.copyOf(feeds);
    problems = List.copyOf(problems);
  }

  /**
   * A feed that answers.
   *
   * @param entries how many it has now
   * @param newestAt when the newest of them was published; null where none is dated
   */
  public record FoundFeed(URI url, String title, int entries, @Nullable Instant newestAt) {}
}
