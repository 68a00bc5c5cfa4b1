// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.feed;

import java.io.StringReader;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** The XML of a feed, read leniently by jsoup and looked at by local names. */
final class FeedXml {

  private static final int MAX_DEPTH = 256;
  private static final Set<String> ENTRIES = Set.of("item", "entry");

  /** Extensions that use common words for other things. */
  private static final Set<String> FOREIGN =
      Set.of(
          "media",
          "itunes",
          "slash",
          "wfw",
          "sy",
          "georss",
          "geo",
          "thr",
          "feedburner",
          "podcast",
          "source",
          "g");

  private FeedXml() {}

  static Document parse(String xml) {
    return Parser.xmlParser().setMaxDepth(MAX_DEPTH).parseInput(xml, "");
  }

  /** Where the document stops being XML; null for a well-formed one. Entities are not followed. */
  static @Nullable String brokenAt(String xml) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(xml.stripLeading()));
      while (reader.hasNext()) {
        reader.next();
      }
      return null;
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
      return "not well-formed XML from line " + line + " on";
    } catch (RuntimeException e) {
      return "not well-formed XML";
    }
  }

  /** The name without its prefix, lower-case. */
  static String local(Element element) {
    String name = element.normalName();
    return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
  }

  static boolean isEntry(Element element) {
    return ENTRIES.contains(local(element)) && !isForeign(element);
  }

  /** The first child of one of these names, the names in order of preference. */
  static @Nullable Element child(Element parent, String... names) {
    for (String name : names) {
      for (Element element : parent.children()) {
        if (matches(element, name)) {
          return element;
        }
      }
    }
    return parent.children().size() > 1 ? null : descendant(parent, names);
  }

  /** The text of the first non-empty child of one of these names; empty where there is none. */
  static String text(Element parent, String... names) {
    for (String name : names) {
      for (Element element : parent.children()) {
        if (matches(element, name) && !element.wholeText().isBlank()) {
          return element.wholeText().strip();
        }
      }
    }
    return "";
  }

  static boolean matches(Element element, String name) {
    return local(element).equals(name) && !isForeign(element);
  }

  /** HTML or text to one line of plain text. */
  static String plain(String content) {
    boolean markup = content.indexOf('<') >= 0 || content.indexOf('&') >= 0;
    String text = markup ? Jsoup.parse(content).text() : content;
    return text.replaceAll("[\\s\\u00a0]+", " ").strip();
  }

  /** Resolves a link against the nearest {@code xml:base} and the document's address. */
  static @Nullable URI resolve(URI document, Element at, String link) {
    String target = link.strip().replace(" ", "%20");
    if (target.isEmpty()) {
      return null;
    }
    try {
      URI base = document;
      for (Element ancestor : at.parents().reversed()) {
        base = rebased(base, ancestor);
      }
      URI resolved = rebased(base, at).resolve(target);
      String scheme = String.valueOf(resolved.getScheme()).toLowerCase(Locale.ROOT);
      boolean web = scheme.equals("http") || scheme.equals("https");
      return web && resolved.getHost() != null ? resolved : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static URI rebased(URI base, Element element) {
    String xmlBase = element.attr("xml:base");
    return xmlBase.isBlank() ? base : base.resolve(xmlBase.strip());
  }

  private static @Nullable Element descendant(Element parent, String... names) {
    for (String name : names) {
      for (Element element : parent.getAllElements()) {
        if (element != parent && matches(element, name) && nearestEntry(element) == parent) {
          return element;
        }
      }
    }
    return null;
  }

  private static @Nullable Element nearestEntry(Element element) {
    List<Element> parents = element.parents();
    return parents.stream().filter(FeedXml::isEntry).findFirst().orElse(null);
  }

  private static boolean isForeign(Element element) {
    String name = element.normalName();
    int colon = name.indexOf(':');
    return colon > 0 && FOREIGN.contains(name.substring(0, colon));
  }
}
