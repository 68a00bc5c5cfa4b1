// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.subscription;

import io.signaltracker.crawler.source.Announcer;
import io.signaltracker.crawler.source.Source;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes OPML 1.0 and 2.0, the list of feeds that readers exchange. Folders are not kept:
 * a source has no place in a tree.
 */
public final class Opml {

  private static final int MAX_DEPTH = 256;

  /** Feeds kept of one list. */
  static final int MAX_SUBSCRIPTIONS = 10_000;

  private Opml() {}

  /** Reads what can be read, also of a broken list. */
  public static OpmlReading read(String text) {
    Map<URI, Subscription> found = new LinkedHashMap<>();
    List<String> problems = new ArrayList<>();
    Document document = Parser.xmlParser().setMaxDepth(MAX_DEPTH).parseInput(text, "");
    for (Element outline : document.select("outline")) {
      String feed = attribute(outline, "xmlUrl");
      if (feed.isEmpty()) {
        continue;
      }
      @Nullable URI url = web(feed);
      if (url == null) {
        problems.add("'" + name(outline, feed) + "': expected a web address, was '" + feed + "'");
      } else if (found.size() < MAX_SUBSCRIPTIONS) {
        found.putIfAbsent(
            url,
            new Subscription(
                name(outline, url.getHost()), url, web(attribute(outline, "htmlUrl"))));
      }
    }
    if (found.isEmpty() && problems.isEmpty()) {
      problems.add("no feed in it; expected <outline xmlUrl=\"https://...\"> elements");
    }
    return new OpmlReading(List.copyOf(found.values()), problems);
  }

  /** Writes the feeds of sources; what a source announces in another way has no place in OPML. */
  public static String write(List<Source> sources) {
    // Parsed as XML, so that the names keep their capitals.
    Document document = Parser.xmlParser().parseInput("<opml version=\"2.0\"></opml>", "");
    Element opml = document.expectFirst("opml");
    opml.appendElement("head").appendElement("title").text("Signal Tracker");
    Element body = opml.appendElement("body");
    for (Source source : sources) {
      for (Announcer announcer : source.announcers()) {
        if (announcer instanceof Announcer.Feed(URI url)) {
          body.appendElement("outline")
              .attr("type", "rss")
              .attr("text", source.name())
              .attr("title", source.name())
              .attr("xmlUrl", url.toString());
        }
      }
    }
    return String.join(
        "\n", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>", document.outerHtml(), "");
  }

  private static String name(Element outline, String otherwise) {
    String text = attribute(outline, "text");
    String title = text.isEmpty() ? attribute(outline, "title") : text;
    return title.isEmpty() ? otherwise : title.replaceAll("\\s+", " ");
  }

  private static String attribute(Element element, String name) {
    return element.attributes().getIgnoreCase(name).strip();
  }

  private static @Nullable URI web(String link) {
    try {
      URI url = URI.create(link);
      String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
      return url.getHost() != null && (scheme.equals("http") || scheme.equals("https"))
          ? url
          : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
