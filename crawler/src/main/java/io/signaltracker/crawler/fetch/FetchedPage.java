// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.fetch;

import io.signaltracker.crawler.rights.Signal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One answered exchange and its bytes, decoded from their content coding.
 *
 * @param requested the URL that was asked for
 * @param url the URL that answered, after redirects
 * @param contentType the {@code Content-Type} header verbatim; empty where absent
 * @param freshFor how long the server says that the answer stays as it is; null where it says
 *     nothing
 * @param body at most as long as the settings allow; longer answers are failures
 * @param signals what headers and robots.txt say of what may be done with it
 */
public record FetchedPage(
    URI requested,
    URI url,
    int status,
    String contentType,
    byte[] body,
    @Nullable String etag,
    @Nullable String lastModified,
    Instant fetchedAt,
    @Nullable Duration freshFor,
    List<Signal> signals) {

  public FetchedPage {
    signals = List.copyOf(signals);
  }

  /** A page of which the server says neither how long it stays nor what may be done with it. */
  public FetchedPage(
      URI requested,
      URI url,
      int status,
      String contentType,
      byte[] body,
      @Nullable String etag,
      @Nullable String lastModified,
      Instant fetchedAt) {
    this(requested, url, status, contentType, body, etag, lastModified, fetchedAt, null, List.of());
  }
}
