// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.subscription;

import io.signaltracker.crawler.datafile.DataFile;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What on a page may lead to a feed: what it declares, then links that look so. */
final class FeedLinks {

  private static final Set<String> TYPES =
      Set.of(
          "application/rss+xml",
          "application/atom+xml",
          "application/rdf+xml",
          "application/feed+json",
          "application/json",
          "application/xml",
          "text/xml");

  private static final List<String> ENDINGS = DataFile.lines(FeedLinks.class, "feed-endings.txt");

  private FeedLinks() {}

  /** Absolute addresses, the most likely first, each once. */
  static List<URI> of(Document page) {
    Set<URI> links = new LinkedHashSet<>();
    Stream.concat(
            page.select("link[rel][href]").stream().filter(FeedLinks::isDeclared),
            page.select("a[href]").stream().filter(FeedLinks::looksLikeFeed))
        .map(element -> element.absUrl("href"))
        .filter(url -> url.startsWith("http"))
        .forEach(url -> add(url, links));
    return List.copyOf(links);
  }

  private static void add(String url, Set<URI> links) {
    try {
      links.add(URI.create(url));
    } catch (IllegalArgumentException e) {
      // A link that is no address leads nowhere.
    }
  }

  private static boolean isDeclared(Element link) {
    List<String> rel = List.of(link.attr("rel").toLowerCase(Locale.ROOT).strip().split("\\s+"));
    String type = link.attr("type").toLowerCase(Locale.ROOT).split(";", 2)[0].strip();
    return rel.contains("feed") || (rel.contains("alternate") && TYPES.contains(type));
  }

  private static boolean looksLikeFeed(Element anchor) {
    String target = anchor.attr("href").toLowerCase(Locale.ROOT).split("[?#]", 2)[0];
    String said = anchor.text().strip().toLowerCase(Locale.ROOT);
    return said.equals("rss")
        || said.equals("rss feed")
        || said.equals("atom")
        || ENDINGS.stream().anyMatch(target::endsWith);
  }
}
