// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.extract;

import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Reads a page's {@code meta} elements, whichever attribute they carry their name in. */
final class Metas {

  private Metas() {}

  /** The first that is not empty, as plain text; empty where there is none. */
  static String content(Document page, String name) {
    for (Element meta : page.select("meta[content]")) {
      String own = name(meta);
      if (own.equalsIgnoreCase(name)) {
        String content = plain(meta.attr("content"));
        if (!content.isEmpty()) {
          return content;
        }
      }
    }
    return "";
  }

  /** The {@code rel=canonical} link; empty where there is none. */
  static String canonical(Document page) {
    Element link = page.selectFirst("link[rel=canonical][href]");
    return link == null ? "" : link.absUrl("href");
  }

  static String name(Element meta) {
    for (String attribute : new String[] {"property", "name", "itemprop", "http-equiv"}) {
      if (meta.hasAttr(attribute)) {
        return meta.attr(attribute).strip().toLowerCase(Locale.ROOT);
      }
    }
    return "";
  }

  /** Some pages write their entities twice. */
  static String plain(String text) {
    return Parser.unescapeEntities(text, false).replaceAll("[\\s\\u00a0]+", " ").strip();
  }
}
