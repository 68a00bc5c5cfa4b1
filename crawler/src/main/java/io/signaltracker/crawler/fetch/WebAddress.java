// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.fetch;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The scheme, host and port of a URL that can be fetched. */
final class WebAddress {

  private WebAddress() {}

  /** The host as written, lower-case, an IPv6 literal without its brackets. */
  static String host(URI url) throws ForbiddenAddressException {
    String scheme = scheme(url);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw new ForbiddenAddressException("Only http and https are fetched, was '" + url + "'");
    }
    @Nullable String host = url.getHost();
    if (host == null || host.isEmpty() || url.getRawUserInfo() != null) {
      throw new ForbiddenAddressException("No plain host in '" + url + "'");
    }
    boolean bracketed = host.startsWith("[") && host.endsWith("]");
    return (bracketed ? host.substring(1, host.length() - 1) : host).toLowerCase(Locale.ROOT);
  }

  /** The port given, or the scheme's own. */
  static int port(URI url) {
    return url.getPort() >= 0 ? url.getPort() : scheme(url).equals("https") ? 443 : 80;
  }

  /** What politeness and robots.txt go by: scheme, host and port. */
  static String origin(URI url) throws ForbiddenAddressException {
    String host = host(url);
    return scheme(url) + "://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port(url);
  }

  private static String scheme(URI url) {
    return url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
  }
}
