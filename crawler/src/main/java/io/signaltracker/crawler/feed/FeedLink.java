// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.feed;

import java.util.Locale;

/**
 * A link of a feed or an entry.
 *
 * @param href absolute where it could be resolved
 * @param rel in lower case; {@code alternate} where none is said
 * @param type media type; empty where none is said
 */
public record FeedLink(String href, String rel, String type) {

  public FeedLink {
    rel = rel.isBlank() ? "alternate" : rel.strip().toLowerCase(Locale.ROOT);
  }

  boolean isAlternate() {
    return rel.equals("alternate");
  }

  boolean isPage() {
    return isAlternate() && (type.isEmpty() || type.contains("html") || type.startsWith("text/"));
  }
}
