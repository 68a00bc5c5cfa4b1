// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.archive;

import io.signaltracker.crawler.fetch.FetchedPage;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Takes the pages of a crawl to keep them as evidence. Thread-safe. Where it cannot, it throws
 * {@link io.signaltracker.crawler.store.StoreUnusable} and has kept nothing of the page.
 */
public interface PageKeeper extends AutoCloseable {

  /** Keeps nothing. */
  PageKeeper NONE =
      new PageKeeper() {
        @Override
        public void keep(FetchedPage page) {
          // Nothing is kept.
        }

        @Override
        public void unchanged(URI url, Instant at, @Nullable Instant before) {
          // Nothing is kept.
        }

        @Override
        public void force() {
          // Nothing is kept.
        }

        @Override
        public void close() {
          // Nothing is kept.
        }
      };

  /** Keeps a page as it came. */
  void keep(FetchedPage page);

  /**
   * Keeps that a server said "not modified".
   *
   * @param before when the page was fetched that is still current; null where that is not known
   */
  void unchanged(URI url, Instant at, @Nullable Instant before);

  /** Returns when all that was taken so far is safe. */
  void force();

  /** Forces, and gives the file back. */
  @Override
  void close();
}
