// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads one entry of RSS, Atom or CDF. */
final class XmlEntry {

  private final Element entry;
  private final URI document;
  private final FoundFields found;

  private XmlEntry(Element entry, URI document) {
    this.entry = entry;
    this.document = document;
    this.found = FeedElements.ENTRY.in(entry);
  }

  static FeedItem read(Element entry, URI document) {
    return new XmlEntry(entry, document).item();
  }

  private FeedItem item() {
    List<FeedMarkup> texts = XmlSayings.texts(found, FeedField.SUMMARY, document);
    List<FeedMarkup> contents =
        new ArrayList<>(XmlSayings.texts(found, FeedField.CONTENT, document));
    contents.addAll(texts.subList(Math.min(1, texts.size()), texts.size()));
    List<FeedLink> enclosures = enclosures();
    List<FeedLink> links = new ArrayList<>(XmlSayings.of(found, document));
    String link = link(links);
    enclosures.stream().filter(one -> !links.contains(one)).forEach(links::add);
    return new FeedItem(
        XmlSayings.id(found, document),
        link,
        XmlSayings.text(found, FeedField.TITLE, document),
        summary(texts, contents),
        contents,
        XmlSayings.author(found, document),
        tags(),
        links,
        enclosures,
        found.date(FeedField.PUBLISHED),
        found.date(FeedField.UPDATED),
        found.date(FeedField.CREATED),
        found.date(FeedField.DATED));
  }

  private FeedMarkup summary(List<FeedMarkup> texts, List<FeedMarkup> contents) {
    if (!texts.isEmpty()) {
      return texts.getFirst();
    }
    return contents.isEmpty() ? FeedMarkup.empty(document) : contents.getFirst();
  }

  /** The page; else what the feed's own id says; else the entry itself. */
  private String link(List<FeedLink> links) {
    String page = XmlSayings.page(links);
    if (!page.isEmpty()) {
      return page;
    }
    FoundFields.@Nullable Found id = found.first(FeedField.ID);
    if (id != null && isPermanent(id)) {
      return FeedBase.absolute(FeedBase.of(document, id.at()), id.text());
    }
    return links.stream()
        .filter(link -> link.rel().equals("self"))
        .map(FeedLink::href)
        .findFirst()
        .orElse("");
  }

  /** An RSS guid is a link unless it says otherwise, and so is what RDF says the item is about. */
  private boolean isPermanent(FoundFields.Found id) {
    boolean denied =
        id.at().attributes().getIgnoreCase("isPermaLink").strip().equalsIgnoreCase("false");
    boolean guid = id.at() == entry || FeedVocabulary.name(id.at()).equals("guid");
    return guid && !denied && id.text().startsWith("http");
  }

  private List<FeedLink> enclosures() {
    List<FeedLink> enclosures = new ArrayList<>();
    for (FoundFields.Found one : found.all(FeedField.ENCLOSURES)) {
      String said = one.at().attributes().getIgnoreCase("url");
      String href = said.isBlank() ? one.at().attributes().getIgnoreCase("href") : said;
      URI base = FeedBase.of(document, one.at());
      String target = FeedBase.absolute(base, href.isBlank() ? one.text() : href);
      if (!target.isEmpty()) {
        enclosures.add(new FeedLink(target, "enclosure", one.at().attr("type")));
      }
    }
    XmlSayings.of(found, document).stream()
        .filter(link -> link.rel().equals("enclosure"))
        .forEach(enclosures::add);
    return enclosures;
  }

  private List<String> tags() {
    Set<String> tags = new LinkedHashSet<>();
    for (FoundFields.Found list : found.all(FeedField.TAG_LIST)) {
      for (String tag : list.text().split(",")) {
        tags.add(tag.strip());
      }
    }
    for (FoundFields.Found one : found.all(FeedField.TAGS)) {
      String term = one.at().attributes().getIgnoreCase("term").strip();
      tags.add(term.isEmpty() ? FeedXml.plain(one.text()) : term);
    }
    tags.remove("");
    return List.copyOf(tags);
  }
}
