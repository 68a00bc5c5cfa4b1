// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.feed;

import java.net.URI;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Resolves what a feed links against {@code xml:base} and the address of the document. */
final class FeedBase {

  private FeedBase() {}

  /** The address that links at this place are relative to. */
  static URI of(URI document, Element at) {
    URI base = document;
    for (Element ancestor : at.parents().reversed()) {
      base = rebased(base, ancestor);
    }
    return rebased(base, at);
  }

  private static URI rebased(URI base, Element element) {
    String said = element.attributes().getIgnoreCase("xml:base");
    @Nullable URI resolved = said.isBlank() ? null : resolve(base, said);
    return resolved == null || web(resolved.toString()) == null ? base : resolved;
  }

  /** Null for what is no URI. */
  static @Nullable URI resolve(URI base, String link) {
    try {
      String path = base.getRawPath();
      URI from = path != null && path.isEmpty() ? base.resolve("/") : base;
      return from.resolve(link.strip().replace(" ", "%20"));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** The link made absolute; as it stands where it is no URI, empty where it is empty. */
  static String absolute(URI base, String link) {
    String stripped = link.strip();
    @Nullable URI resolved = stripped.isEmpty() ? null : resolve(base, stripped);
    return resolved == null ? stripped : resolved.toString();
  }

  /** As an address of the Web; null for any other. */
  static @Nullable URI web(String link) {
    try {
      URI url = URI.create(link);
      String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
      boolean web = scheme.equals("http") || scheme.equals("https");
      return web && url.getHost() != null ? url : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
