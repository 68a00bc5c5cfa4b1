// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** RSS, Atom and CDF: the names differ, the shape is one. */
final class XmlFeed {

  private static final Set<String> ROOTS = Set.of("rss", "feed", "rdf", "channel");
  private static final Set<String> ENTRIES = Set.of("item", "entry");

  private XmlFeed() {}

  static FeedDocument read(Document parsed, URI document, String encoding, List<String> problems) {
    @Nullable Element root = root(parsed);
    if (root == null) {
      problems.add("neither RSS nor Atom");
      return FeedReader.nothing(document, encoding, problems);
    }
    List<FeedItem> items = items(root, document, problems);
    Element head = head(root);
    FoundFields found = FeedElements.FEED.in(head);
    List<FeedLink> links = XmlSayings.of(found, document);
    return new FeedDocument(
        XmlSayings.text(found, FeedField.TITLE, document),
        XmlSayings.text(found, FeedField.SUBTITLE, document),
        XmlSayings.id(found, document),
        XmlSayings.page(links),
        found.text(FeedField.LANGUAGE),
        XmlSayings.author(found, document),
        found.date(FeedField.PUBLISHED),
        found.date(FeedField.UPDATED),
        links,
        items,
        encoding,
        problems);
  }

  private static List<FeedItem> items(Element root, URI document, List<String> problems) {
    List<FeedItem> items = new ArrayList<>();
    for (Element element : root.getAllElements()) {
      if (isEntry(element)) {
        if (items.size() == FeedReader.MAX_ENTRIES) {
          problems.add(FeedReader.TOO_MANY);
          break;
        }
        items.add(XmlEntry.read(element, document));
      }
    }
    return items;
  }

  /** Also of a document that is one entry, or a feed within something else. */
  private static @Nullable Element root(Document parsed) {
    for (Element element : parsed.getAllElements()) {
      if (ROOTS.contains(FeedXml.local(element)) || isEntry(element)) {
        return element;
      }
    }
    return null;
  }

  private static Element head(Element root) {
    return root.children().stream()
        .filter(child -> FeedVocabulary.name(child).equals("channel"))
        .findFirst()
        .orElse(root);
  }

  private static boolean isEntry(Element element) {
    return ENTRIES.contains(FeedVocabulary.name(element));
  }
}
