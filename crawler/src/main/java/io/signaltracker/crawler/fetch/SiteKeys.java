// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.fetch;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The operator's keys for sites that ask for one. A key goes to its own site only: not to another
 * host that the site redirects to, and not to the same host by another scheme or port. Immutable.
 */
public final class SiteKeys {

  /**
   * One key.
   *
   * @param origin scheme, host and port, e.g. {@code https://api.example}
   * @param header the request header that carries it
   */
  public record SiteKey(String origin, String header, String value) {

    public SiteKey {
      if (value.isBlank() || value.chars().anyMatch(c -> c < 0x21 || c > 0x7E)) {
        throw new IllegalArgumentException(
            "A key for " + origin + " is printable ASCII without spaces; this one is not");
      }
    }

    /** Without the value, which belongs in no log. */
    @Override
    public String toString() {
      return "SiteKey[" + origin + ", " + header + "]";
    }
  }

  private static final SiteKeys NONE = new SiteKeys(List.of());

  private final List<SiteKey> keys;

  public SiteKeys(List<SiteKey> keys) {
    this.keys = List.copyOf(keys);
  }

  public static SiteKeys none() {
    return NONE;
  }

  /** The headers that a request to this address carries. */
  Map<String, String> headers(URI url) {
    Map<String, String> headers = new HashMap<>();
    for (SiteKey key : keys) {
      if (origin(URI.create(key.origin())).equals(origin(url))) {
        headers.put(key.header(), key.value());
      }
    }
    return headers;
  }

  private static String origin(URI url) {
    String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
    String host = String.valueOf(url.getHost()).toLowerCase(Locale.ROOT);
    int port = url.getPort() >= 0 ? url.getPort() : scheme.equals("https") ? 443 : 80;
    return scheme + "://" + host + ":" + port;
  }
}
