// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.frontier;

import crawlercommons.filters.basic.BasicURLNormalizer;
import crawlercommons.filters.basic.BasicURLNormalizer.IdnNormalization;
import io.signaltracker.crawler.datafile.DataFile;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.internal.StringUtil;
import org.jspecify.annotations.Nullable;

/**
 * A page's identity: its URL in the one spelling that we keep.
 *
 * <p>Lower-case scheme and host (internationalised names in their ASCII form), no default port, no
 * fragment, no dot segments, no needless escapes, no tracking parameters. Canonicalising twice
 * changes nothing.
 *
 * @param value absolute http or https URL; use {@link #of(String)} for one in any spelling
 */
public record CanonicalUrl(String value) {

  private static final int MAX_LENGTH = 4096;
  private static final TrackingParameters TRACKING = TrackingParameters.load();

  public CanonicalUrl {
    if (!value.startsWith("http://") && !value.startsWith("https://")) {
      throw new IllegalArgumentException(
          "A canonical URL must be http or https, was '" + value + "'");
    }
  }

  /**
   * Canonicalises a URL.
   *
   * @throws IllegalArgumentException naming the text and what is wrong with it
   */
  public static CanonicalUrl of(String url) {
    requireWebScheme(url.strip());
    return new CanonicalUrl(requireHost(spelling(url), url));
  }

  /**
   * The spelling that we keep of any URL, whether or not it can be fetched; one without a scheme is
   * taken for http.
   *
   * @throws IllegalArgumentException naming the text and what is wrong with it
   */
  public static String spelling(String url) {
    String current = url.strip();
    if (current.length() > MAX_LENGTH) {
      throw new IllegalArgumentException(
          "Expected a URL of at most " + MAX_LENGTH + " characters, was " + current.length());
    }
    // One pass can bring out what the next one removes (an escaped dot segment), so go on until
    // nothing changes.
    for (int pass = 0; pass < 4; pass++) {
      String next = TRACKING.removeFrom(normalised(current, url));
      if (next.equals(current)) {
        break;
      }
      current = next;
    }
    return current;
  }

  /**
   * What a link on a page leads to, in the link's own spelling (RFC 3986 section 5.2).
   *
   * @param base the page's absolute URL
   * @throws IllegalArgumentException where the result is no URL
   */
  public static String linked(String base, String link) {
    String url = StringUtil.resolve(base, link.strip());
    if (url.isEmpty()) {
      throw new IllegalArgumentException("No link: '" + link + "' on " + base);
    }
    return url;
  }

  /** Canonicalises a URL. */
  public static CanonicalUrl of(URI url) {
    return of(url.toString());
  }

  /** As a {@link URI}. */
  public URI uri() {
    return URI.create(value);
  }

  /** The host, lower-case. */
  public String host() {
    return String.valueOf(uri().getHost());
  }

  @Override
  public String toString() {
    return value;
  }

  private static String normalised(String text, String given) {
    int hash = text.indexOf('#');
    @Nullable String normal;
    try {
      normal = normaliser().filter(hash < 0 ? text : text.substring(0, hash));
    } catch (IndexOutOfBoundsException e) {
      // The normaliser trips over an escape that the end of the URL cuts off.
      throw new IllegalArgumentException("Not a URL: '" + given + "'", e);
    }
    if (normal == null) {
      throw new IllegalArgumentException("Not a URL: '" + given + "'");
    }
    return normal;
  }

  private static BasicURLNormalizer normaliser() {
    return BasicURLNormalizer.newBuilder().idnNormalization(IdnNormalization.PUNYCODE).build();
  }

  private static void requireWebScheme(String text) {
    String start = text.substring(0, Math.min(8, text.length())).toLowerCase(Locale.ROOT);
    if (!start.startsWith("http://") && !start.startsWith("https://")) {
      throw new IllegalArgumentException(
          "Expected an absolute http or https URL, was '" + text + "'");
    }
  }

  private static String requireHost(String normal, String given) {
    try {
      @Nullable String host = URI.create(normal).getHost();
      if (host != null && !host.isEmpty()) {
        return normal;
      }
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("Not a URL: '" + given + "': " + e.getMessage(), e);
    }
    throw new IllegalArgumentException("No host in the URL '" + given + "'");
  }

  /** The data file of parameters, as exact names and prefixes. */
  private record TrackingParameters(List<String> names, List<String> prefixes) {

    private static final String FILE = "tracking-parameters.txt";

    static TrackingParameters load() {
      List<String> names = new ArrayList<>();
      List<String> prefixes = new ArrayList<>();
      for (String line : DataFile.lines(CanonicalUrl.class, FILE)) {
        String name = line.split("\\s+", 2)[0];
        if (name.endsWith("*")) {
          prefixes.add(name.substring(0, name.length() - 1));
        } else {
          names.add(name);
        }
      }
      return new TrackingParameters(List.copyOf(names), List.copyOf(prefixes));
    }

    String removeFrom(String url) {
      int query = url.indexOf('?');
      if (query < 0) {
        return url;
      }
      List<String> kept = new ArrayList<>();
      for (String pair : url.substring(query + 1).split("&", -1)) {
        if (!pair.isEmpty() && !isTracking(pair)) {
          kept.add(pair);
        }
      }
      String base = url.substring(0, query);
      return kept.isEmpty() ? base : base + "?" + String.join("&", kept);
    }

    private boolean isTracking(String pair) {
      int equals = pair.indexOf('=');
      String name = (equals < 0 ? pair : pair.substring(0, equals)).toLowerCase(Locale.ROOT);
      return names.contains(name) || prefixes.stream().anyMatch(name::startsWith);
    }
  }
}
