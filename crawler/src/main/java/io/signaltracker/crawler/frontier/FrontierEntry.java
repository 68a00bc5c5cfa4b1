// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.frontier;

import io.signaltracker.crawler.fetch.FetchRequest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A claimed URL: ours to fetch until the lease ends.
 *
 * @param attempts failures since the last success
 * @param etag validator of what we have of it; null where we have nothing or it had none
 * @param lastModified {@code Last-Modified} of what we have, verbatim
 * @param fetchedAt when it was last fetched with success; null for never
 * @param leaseUntil when others may claim it
 */
public record FrontierEntry(
    DiscoveredUrl what,
    int attempts,
    @Nullable String etag,
    @Nullable String lastModified,
    @Nullable Instant fetchedAt,
    Instant leaseUntil) {

  /** Identity in the frontier. */
  public String key() {
    return what.key();
  }

  /** What to fetch: conditional where we have it already. */
  public FetchRequest request() {
    return new FetchRequest(what.url(), etag, lastModified);
  }
}
