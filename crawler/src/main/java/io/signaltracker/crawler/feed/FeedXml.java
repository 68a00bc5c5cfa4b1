// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.feed;

import java.io.StringReader;
import java.net.URI;
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
    Document document = Parser.xmlParser().setMaxDepth(MAX_DEPTH).parseInput(xml, "");
    document.outputSettings().prettyPrint(false);
    return document;
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

  /** The first child of one of these names, the names in order of preference. */
  static @Nullable Element child(Element parent, String... names) {
    for (String name : names) {
      for (Element element : parent.children()) {
        if (matches(element, name)) {
          return element;
        }
      }
    }
    return null;
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

  /** A link as an address of the Web; null for any other. */
  static @Nullable URI resolve(URI document, Element at, String link) {
    String absolute = FeedBase.absolute(FeedBase.of(document, at), link);
    return absolute.isEmpty() ? null : FeedBase.web(absolute);
  }

  private static boolean isForeign(Element element) {
    String name = element.normalName();
    int colon = name.indexOf(':');
    return colon > 0 && FOREIGN.contains(name.substring(0, colon));
  }
}
