// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.community;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes the addresses of forums apart and puts them together. */
final class Addresses {

  private Addresses() {}

  /** Scheme, host and port, without a slash at the end. */
  static String origin(URI url) {
    return url.getScheme() + "://" + url.getRawAuthority();
  }

  /** An address on the same host. */
  static URI on(URI url, String pathAndQuery) {
    return URI.create(origin(url) + pathAndQuery);
  }

  /** The parts of the path that are not empty, as written. */
  static List<String> path(URI url) {
    String path = url.getRawPath() == null ? "" : url.getRawPath();
    return Arrays.stream(path.split("/", -1)).filter(part -> !part.isEmpty()).toList();
  }

  /** The value of a parameter, as written. */
  static Optional<String> parameter(URI url, String name) {
    String query = url.getRawQuery() == null ? "" : url.getRawQuery();
    return Arrays.stream(query.split("&", -1))
        .filter(pair -> pair.startsWith(name + "="))
        .map(pair -> pair.substring(name.length() + 1))
        .findFirst();
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** A link to somewhere in the web, absolute or made so; null for anything else. */
  static @Nullable URI web(URI base, String link) {
    try {
      URI url = base.resolve(link.strip());
      boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
      return web && url.getHost() != null ? url : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** Without a slash at its end. */
  static String base(URI url) {
    String text = url.toString();
    return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
  }
}
