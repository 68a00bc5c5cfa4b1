// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler;

import io.signaltracker.crawler.fetch.FetchResult;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What a crawl did. Every URL and every post that it took on ({@code offered}) is in exactly one of
 * the other counts.
 *
 * @param offered URLs claimed from the frontier, and posts that came with a list of them
 * @param listings announcers and archives that were read
 * @param snapshots new board and catalogue snapshots
 * @param stored new articles
 * @param newVersions new texts of known articles
 * @param unchanged articles and snapshots that were fetched and known
 * @param duplicates articles whose very text another one has
 * @param notModified answers "not modified"
 * @param rejected what was fetched or looked at and not kept, by reason
 * @param failed what did not work, by kind
 * @param problems what was wrong in listings, one line each, at most 100
 * @param bytes of all bodies that were fetched, decoded
 */
public record CrawlReport(
    long offered,
    long listings,
    long snapshots,
    long stored,
    long newVersions,
    long unchanged,
    long duplicates,
    long notModified,
    Map<String, Long> rejected,
    Map<FetchResult.Kind, Long> failed,
    List<String> problems,
    long bytes,
    Duration took) {

  public CrawlReport {
    rejected = Map.copyOf(rejected);
    failed = Map.copyOf(failed);
    problems = List.copyOf(problems);
  }

  /** Whether nothing was lost count of. */
  public boolean closes() {
    return offered
        == listings
            + snapshots
            + stored
            + newVersions
            + unchanged
            + duplicates
            + notModified
            + sum(rejected)
            + sum(failed);
  }

  private static long sum(Map<?, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }
}
