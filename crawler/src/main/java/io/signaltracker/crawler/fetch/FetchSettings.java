// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.fetch;

import java.time.Duration;
import java.util.List;

/**
 * The limits and manners of fetching.
 *
 * @param product product token of the user agent, also the name looked for in robots.txt; letters,
 *     digits and hyphens. Default {@code SignalTracker}
 * @param contact URL or address where a webmaster can complain. No default: crawlers say who they
 *     are
 * @param deadline for one fetch with all its redirects, from first byte out to last byte in,
 *     without politeness waits. Default 30 s
 * @param connectTimeout for one TCP connection and for one TLS handshake. Default 10 s
 * @param maxBody bytes of one body, on the wire and again after decoding. Default 5 MiB
 * @param maxHeader bytes of one response head. Default 64 KiB
 * @param maxRedirects hops followed. Default 5
 * @param minRate bytes per second that a body must keep up, looked at from the fifth second on.
 *     Default 256
 * @param minGap pause on one host between the end of a request and the start of the next; a longer
 *     crawl-delay wins. Default 1 s
 * @param maxCrawlDelay a host that asks for more is not fetched. Default 30 s
 * @param maxWait longest politeness wait before a fetch gives up and reports the host as throttled.
 *     Default 2 min
 * @param robotsMaxAge how long a robots.txt is believed. Default 24 h (RFC 9309 section 2.4)
 * @param maxHosts hosts remembered for pacing and robots.txt. Default 10,000
 * @param maxRequests on their way at once over all hosts; one that waits for its host's turn is
 *     not. Default 64
 * @param allowed addresses and ports beyond public ones on 80 and 443. Default none
 */
public record FetchSettings(
    String product,
    String contact,
    Duration deadline,
    Duration connectTimeout,
    int maxBody,
    int maxHeader,
    int maxRedirects,
    int minRate,
    Duration minGap,
    Duration maxCrawlDelay,
    Duration maxWait,
    Duration robotsMaxAge,
    int maxHosts,
    int maxRequests,
    List<AllowedAddress> allowed) {

  /** Our product token where nothing else is set. */
  public static final String PRODUCT = "SignalTracker";

  private static final int KIB = 1024;

  public FetchSettings {
    allowed = List.copyOf(allowed);
    if (!product.matches("[A-Za-z][A-Za-z0-9-]{0,40}")) {
      throw new IllegalArgumentException(
          "Expected a product of letters, digits and hyphens, was '" + product + "'");
    }
    if (contact.isBlank() || contact.chars().anyMatch(c -> c < ' ' || c > '~')) {
      throw new IllegalArgumentException(
          "Expected a contact URL or address in ASCII, was '" + contact + "'");
    }
    requirePositive("deadline", deadline);
    requirePositive("connectTimeout", connectTimeout);
    requirePositive("maxWait", maxWait);
    if (maxRequests < 1) {
      throw new IllegalArgumentException("Expected at least one request, was " + maxRequests);
    }
    if (maxBody < KIB || maxHeader < KIB || maxHosts < 1 || maxRedirects < 0 || minRate < 0) {
      throw new IllegalArgumentException(
          "Expected maxBody and maxHeader of at least 1024 bytes, maxHosts of at least 1 and no "
              + "negative limits, was maxBody "
              + maxBody
              + ", maxHeader "
              + maxHeader
              + ", maxHosts "
              + maxHosts
              + ", maxRedirects "
              + maxRedirects
              + ", minRate "
              + minRate);
    }
  }

  /** The documented defaults. */
  public static FetchSettings of(String contact) {
    return new FetchSettings(
        PRODUCT,
        contact,
        Duration.ofSeconds(30),
        Duration.ofSeconds(10),
        5 * KIB * KIB,
        64 * KIB,
        5,
        256,
        Duration.ofSeconds(1),
        Duration.ofSeconds(30),
        Duration.ofMinutes(2),
        Duration.ofHours(24),
        10_000,
        64,
        List.of());
  }

  /** These settings with further addresses allowed. */
  public FetchSettings allowing(List<AllowedAddress> more) {
    return with(deadline, minGap, maxRequests, more);
  }

  /** These settings with another pause between requests to one host. */
  public FetchSettings withMinGap(Duration gap) {
    return with(deadline, gap, maxRequests, allowed);
  }

  /** These settings with another deadline. */
  public FetchSettings withDeadline(Duration limit) {
    return with(limit, minGap, maxRequests, allowed);
  }

  /** These settings with another number of requests at once. */
  public FetchSettings withMaxRequests(int requests) {
    return with(deadline, minGap, requests, allowed);
  }

  private FetchSettings with(
      Duration limit, Duration gap, int requests, List<AllowedAddress> addresses) {
    return new FetchSettings(
        product,
        contact,
        limit,
        connectTimeout,
        maxBody,
        maxHeader,
        maxRedirects,
        minRate,
        gap,
        maxCrawlDelay,
        maxWait,
        robotsMaxAge,
        maxHosts,
        requests,
        addresses);
  }

  /** What the {@code User-Agent} header says. */
  public String userAgent() {
    return product + "/0.1 (+" + contact + ")";
  }

  private static void requirePositive(String name, Duration value) {
    if (value.isNegative() || value.isZero()) {
      throw new IllegalArgumentException("Expected a positive " + name + ", was " + value);
    }
  }
}
