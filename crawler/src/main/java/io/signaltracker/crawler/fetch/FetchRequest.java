// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.fetch;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What to get, and what we have of it already.
 *
 * @param url absolute, http or https
 * @param etag validator of the copy we have; null for a first fetch
 * @param lastModified {@code Last-Modified} of the copy we have, verbatim; null for a first fetch
 */
public record FetchRequest(URI url, @Nullable String etag, @Nullable String lastModified) {

  /** A first fetch. */
  public static FetchRequest of(URI url) {
    return new FetchRequest(url, null, null);
  }
}
