// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler;

import io.signaltracker.crawler.frontier.RevisitPolicy;
import java.time.Duration;

/**
 * How much a crawl does at once.
 *
 * @param inFlight URLs being fetched or waiting for their host's turn at any time. Default 64
 * @param perHost of them, how many of one host: one is fetched, the others wait for their turn.
 *     Default 4
 * @param batch settled URLs that are written in one transaction, at most. Default 64
 * @param lease how long a claim lasts when its crawl was killed; longer than the slowest fetch with
 *     its politeness wait. Default 10 min
 * @param soleCrawler whether no other process crawls into this database: then what a killed crawl
 *     had claimed is taken back at once. Default true
 * @param revisits when a URL is fetched again
 * @param articlePages how many pages of an article that is cut over several are joined. Default 10
 */
public record CrawlSettings(
    int inFlight,
    int perHost,
    int batch,
    Duration lease,
    boolean soleCrawler,
    RevisitPolicy revisits,
    int articlePages) {

  /** How many pages of one article are joined where nothing else is set. */
  private static final int ARTICLE_PAGES = 10;

  public CrawlSettings {
    if (inFlight < 1 || perHost < 1 || batch < 1 || articlePages < 1) {
      throw new IllegalArgumentException(
          "inFlight, perHost, batch and articlePages count from 1, were %d, %d, %d and %d"
              .formatted(inFlight, perHost, batch, articlePages));
    }
  }

  /** With as many pages of an article as by default. */
  public CrawlSettings(
      int inFlight,
      int perHost,
      int batch,
      Duration lease,
      boolean soleCrawler,
      RevisitPolicy revisits) {
    this(inFlight, perHost, batch, lease, soleCrawler, revisits, ARTICLE_PAGES);
  }

  /** The documented defaults. */
  public static CrawlSettings standard() {
    return new CrawlSettings(64, 4, 64, Duration.ofMinutes(10), true, RevisitPolicy.standard());
  }
}
