// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The elements of a page that finders ask for, gathered in one walk: asking the document again for
 * each kind would take longer than parsing it.
 */
final class PageIndex {

  private final Document page;
  private final Metas metas;
  private final List<Element> metaElements = new ArrayList<>();
  private final List<Element> scripts = new ArrayList<>();
  private final List<Element> links = new ArrayList<>();
  private final List<Element> anchors = new ArrayList<>();
  private final List<Element> headings = new ArrayList<>();
  private final List<Element> titled = new ArrayList<>();
  private final List<Element> annotated = new ArrayList<>();
  private final List<Element> named = new ArrayList<>();
  private final Set<Element> unquotable = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Element> aroundHeadline = Collections.newSetFromMap(new IdentityHashMap<>());
  private int size;

  PageIndex(Document page) {
    this.page = page;
    walk(page);
    this.metas = new Metas(metaElements);
    for (Element heading : headings) {
      for (Element at = heading; at != null && aroundHeadline.add(at); at = at.parent()) {}
    }
  }

  /** As deep as the parser lets a page be. */
  private void walk(Element element) {
    add(element);
    for (int i = 0; i < element.childNodeSize(); i++) {
      if (element.childNode(i) instanceof Element child) {
        walk(child);
      }
    }
  }

  private void add(Element element) {
    size++;
    String name = element.normalName();
    switch (name) {
      case "meta" -> metaElements.add(element);
      case "script" -> scripts.add(element);
      case "link" -> links.add(element);
      case "a" -> anchors.add(element);
      case "h1" -> headings.add(element);
      case "h2", "h3" -> titled.add(element);
      case "byline" -> annotated.add(element);
      default -> {}
    }
    if (element.attributesSize() > 0) {
      addByAttributes(element, name);
    }
  }

  private void addByAttributes(Element element, String name) {
    Attributes attributes = element.attributes();
    String names = attributes.get("class");
    if (!names.isEmpty() || attributes.hasKey("id")) {
      named.add(element);
    }
    if (!names.isEmpty() && !name.equals("h2") && !name.equals("h3") && isTitled(names)) {
      titled.add(element);
    }
    if (attributes.hasKey("data-nosnippet")) {
      unquotable.add(element);
    }
    if (attributes.hasKey("itemprop") || attributes.hasKey("rel")) {
      annotated.add(element);
    }
  }

  private static boolean isTitled(String names) {
    return names.contains("itle") && names.toLowerCase(Locale.ROOT).contains("title")
        || names.contains("eadline") && names.toLowerCase(Locale.ROOT).contains("headline");
  }

  Document page() {
    return page;
  }

  Metas metas() {
    return metas;
  }

  List<Element> scripts() {
    return scripts;
  }

  /** {@code link} elements. */
  List<Element> links() {
    return links;
  }

  List<Element> anchors() {
    return anchors;
  }

  /** First-level headings. */
  List<Element> headings() {
    return headings;
  }

  /** Lower headings, and what is named a title. */
  List<Element> titled() {
    return titled;
  }

  /** Elements with an {@code itemprop} or a {@code rel}, and {@code byline} elements. */
  List<Element> annotated() {
    return annotated;
  }

  /** Elements with a class or an id. */
  List<Element> named() {
    return named;
  }

  /** Elements that the page does not want to be quoted from, by identity. */
  Set<Element> unquotable() {
    return unquotable;
  }

  /** Whether an element holds a first-level heading. */
  boolean holdsHeading(Element element) {
    return aroundHeadline.contains(element);
  }

  /** How many elements there are. */
  int size() {
    return size;
  }

  /** The URL that the page calls its own; empty where it does not say. */
  String address() {
    for (Element link : links) {
      if (link.attr("rel").equalsIgnoreCase("canonical") && link.hasAttr("href")) {
        return link.absUrl("href");
      }
    }
    return "";
  }

  /** What {@code og:url} says; empty where it says nothing. */
  String sharedAddress() {
    return metas.content("og:url");
  }
}
