// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler;

import io.signaltracker.crawler.fetch.FetchedPage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Fetched pages for tests that need no fetching. */
public final class Pages {

  /** When they were fetched. */
  public static final Instant FETCHED_AT = Instant.parse("2026-05-01T12:00:00Z");

  private Pages() {}

  public static FetchedPage of(String url, String type, byte[] body) {
    return new FetchedPage(
        URI.create(url), URI.create(url), 200, type, body, null, null, FETCHED_AT);
  }

  public static FetchedPage of(String url, String type, String body) {
    return of(url, type, body.getBytes(StandardCharsets.UTF_8));
  }
}
