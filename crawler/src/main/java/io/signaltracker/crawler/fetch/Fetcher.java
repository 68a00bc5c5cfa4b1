// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.fetch;

/**
 * Gets one page, politely and within limits.
 *
 * <p>Never throws for what a server does: every outcome is a {@link FetchResult}. Blocks, at most
 * for the politeness wait and the exchange deadline; meant to be called from virtual threads.
 * Thread-safe.
 */
@FunctionalInterface
public interface Fetcher {

  /** Fetches, following at most the allowed number of redirects. */
  FetchResult fetch(FetchRequest request);
}
