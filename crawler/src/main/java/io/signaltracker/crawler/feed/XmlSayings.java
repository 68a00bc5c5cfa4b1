// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What feeds and entries say alike: texts, links, id and author. */
final class XmlSayings {

  private XmlSayings() {}

  static List<FeedMarkup> texts(FoundFields found, FeedField field, URI document) {
    return found.all(field).stream()
        .map(one -> TextElement.read(one.at(), document))
        .filter(text -> !text.isEmpty())
        .toList();
  }

  static FeedMarkup text(FoundFields found, FeedField field, URI document) {
    List<FeedMarkup> texts = texts(found, field, document);
    return texts.isEmpty() ? FeedMarkup.empty(document) : texts.getFirst();
  }

  static List<FeedLink> of(FoundFields found, URI document) {
    List<FeedLink> links = new ArrayList<>();
    for (FoundFields.Found one : found.all(FeedField.LINK)) {
      String said = one.at().attributes().getIgnoreCase("href");
      String href =
          FeedBase.absolute(FeedBase.of(document, one.at()), said.isBlank() ? one.text() : said);
      if (!href.isEmpty()) {
        links.add(new FeedLink(href, one.at().attr("rel"), one.at().attr("type")));
      }
    }
    return links;
  }

  /** Where a reader would go; empty where no link leads to a page. */
  static String page(List<FeedLink> links) {
    return links.stream()
        .filter(FeedLink::isPage)
        .findFirst()
        .or(() -> links.stream().filter(FeedLink::isAlternate).findFirst())
        .map(FeedLink::href)
        .orElse("");
  }

  /** An id that is a path stands for an address. */
  static String id(FoundFields found, URI document) {
    FoundFields.@Nullable Found id = found.first(FeedField.ID);
    if (id == null) {
      return "";
    }
    boolean denied =
        id.at().attributes().getIgnoreCase("isPermaLink").strip().equalsIgnoreCase("false");
    boolean path = id.text().indexOf('/') >= 0 && id.text().indexOf(':') < 0;
    return path && !denied
        ? FeedBase.absolute(FeedBase.of(document, id.at()), id.text())
        : id.text();
  }

  static @Nullable FeedPerson author(FoundFields found, URI document) {
    return found.all(FeedField.AUTHOR).stream()
        .map(one -> FeedPerson.read(one.at(), document))
        .filter(person -> !person.written().isEmpty() || !person.href().isEmpty())
        .findFirst()
        .orElse(null);
  }
}
