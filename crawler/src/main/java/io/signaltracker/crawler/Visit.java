// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler;

import io.signaltracker.crawler.fetch.FetchResult;
import io.signaltracker.crawler.fetch.FetchedPage;
import io.signaltracker.crawler.frontier.FrontierEntry;
import io.signaltracker.crawler.frontier.Settlement.Validators;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A URL that was fetched and read, ready to be stored. */
sealed interface Visit {

  FrontierEntry entry();

  default String sourceId() {
    return entry().what().sourceId();
  }

  /** Fetched with content; the content itself is not kept. */
  record WithReading(
      FrontierEntry entry, Reading reading, Validators validators, @Nullable Duration freshFor)
      implements Visit {}

  /** Anything else. */
  record Without(FrontierEntry entry, FetchResult result) implements Visit {}

  static Visit of(FrontierEntry entry, FetchedPage page, Reading reading) {
    return new WithReading(
        entry, reading, new Validators(page.etag(), page.lastModified()), page.freshFor());
  }
}
