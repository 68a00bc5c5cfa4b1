// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.fetch;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The outcome of a fetch. */
public sealed interface FetchResult {

  /** A page with a 2xx answer. */
  record Fetched(FetchedPage page) implements FetchResult {}

  /**
   * What we have is current (304).
   *
   * @param freshFor how long the server says that it stays so; null where it says nothing
   */
  record NotModified(Instant at, @Nullable Duration freshFor) implements FetchResult {

    /** Without a word on how long. */
    public NotModified(Instant at) {
      this(at, null);
    }
  }

  /**
   * Not ours to read.
   *
   * @param rule what forbids it, e.g. "robots.txt: Disallow: /private/"
   */
  record Disallowed(String rule) implements FetchResult {}

  /**
   * It did not work.
   *
   * @param detail one line for an operator, naming the value and the limit
   * @param retryAfter what the server asked for, at most a day; null where it asked for nothing
   */
  record Failed(Kind kind, String detail, @Nullable Duration retryAfter) implements FetchResult {}

  /** Kinds of failure, counted in the metrics. */
  enum Kind {
    /** The address guard refused the address, port or scheme. */
    FORBIDDEN_ADDRESS(false),
    UNKNOWN_HOST(true),
    CONNECT(true),
    TLS(true),
    /** The whole exchange took longer than allowed, or came slower than the minimum rate. */
    DEADLINE(true),
    /** More bytes than allowed, on the wire or after decoding. */
    TOO_LARGE(false),
    /** Broken framing, coding or header. */
    MALFORMED(true),
    TOO_MANY_REDIRECTS(false),
    /** 404 or 410. */
    GONE(false),
    /** Another 4xx. */
    REFUSED(false),
    /** 429. */
    THROTTLED(true),
    /** 5xx. */
    SERVER_ERROR(true);

    private final boolean temporary;

    Kind(boolean temporary) {
      this.temporary = temporary;
    }

    /** Whether it is worth trying again. */
    public boolean temporary() {
      return temporary;
    }
  }
}
