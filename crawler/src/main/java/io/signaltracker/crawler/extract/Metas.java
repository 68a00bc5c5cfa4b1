// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * A page's {@code meta} elements by name, whichever attribute carries it; ":" and "." are the same
 * in a name.
 */
final class Metas {

  private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0]+");
  private static final String[] NAMES = {"property", "name", "itemprop", "http-equiv"};

  private final Map<String, List<Element>> byName = new LinkedHashMap<>();

  Metas(List<Element> elements) {
    for (Element meta : elements) {
      if (meta.hasAttr("content")) {
        byName.computeIfAbsent(name(meta), _ -> new ArrayList<>()).add(meta);
      }
    }
  }

  /** The first of a name that is not empty, as plain text; empty where there is none. */
  String content(String name) {
    for (Element meta : byName.getOrDefault(name.replace(':', '.'), List.of())) {
      String content = plain(meta.attr("content"));
      if (!content.isEmpty()) {
        return content;
      }
    }
    return "";
  }

  /** Contents of all of a name that describe the page and not a part of it. */
  List<String> ofPage(String name) {
    return byName.getOrDefault(name, List.of()).stream()
        .filter(meta -> !meta.hasAttr("itemprop"))
        .map(meta -> meta.attr("content"))
        .toList();
  }

  private static String name(Element meta) {
    for (String attribute : NAMES) {
      if (meta.hasAttr(attribute)) {
        return meta.attr(attribute).strip().toLowerCase(Locale.ROOT).replace(':', '.');
      }
    }
    return "";
  }

  /** Some pages write their entities twice. */
  static String plain(String text) {
    String once = text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, false);
    return SPACE.matcher(once).replaceAll(" ").strip();
  }
}
