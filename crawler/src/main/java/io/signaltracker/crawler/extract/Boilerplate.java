// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.extract;

import io.signaltracker.crawler.datafile.DataFile;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;

/** Tells the parts of a page that are never its article, by tag, role, visibility and name. */
final class Boilerplate {

  /** Never shown as text. */
  private static final Set<String> SILENT =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "iframe",
          "object",
          "embed",
          "svg",
          "canvas",
          "button",
          "input",
          "select",
          "textarea",
          "audio",
          "video",
          "figcaption",
          "map",
          "applet");

  private static final Set<String> TAGS =
      Set.of("form", "nav", "footer", "aside", "dialog", "menu", "figure", "label");

  private static final Set<String> ROLES =
      Set.of(
          "navigation",
          "banner",
          "contentinfo",
          "complementary",
          "dialog",
          "search",
          "menu",
          "menubar",
          "toolbar",
          "alert",
          "alertdialog",
          "tablist",
          "button");

  private static final Set<String> NAVIGATION_TAGS = Set.of("nav", "footer", "dialog", "menu");

  private static final Set<String> NAVIGATION_WORDS =
      Set.of(
          "breadcrumb",
          "breadcrumbs",
          "consent",
          "cookie",
          "cookies",
          "footer",
          "login",
          "menu",
          "modal",
          "nav",
          "navbar",
          "navigation",
          "popup",
          "search",
          "share",
          "sidebar",
          "social");

  /** Each word, and whether it tells furniture for sure. */
  private static final Map<String, Boolean> NAMES =
      DataFile.lines(Boilerplate.class, "boilerplate-words.txt").stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  line -> line.endsWith(" ?") ? line.substring(0, line.length() - 2) : line,
                  line -> !line.endsWith(" ?"),
                  (one, other) -> one && other));

  private static final List<String> LINES =
      DataFile.lines(Boilerplate.class, "boilerplate-lines.txt");
  private static final Set<String> END_HEADINGS =
      Set.copyOf(DataFile.lines(Boilerplate.class, "end-headings.txt"));
  private static final List<String> END_STARTS =
      END_HEADINGS.stream()
          .filter(heading -> heading.endsWith("*"))
          .map(heading -> heading.substring(0, heading.length() - 1).strip())
          .toList();
  private static final int LONGEST_END_HEADING = 60;
  private static final int LONG_LINE = 160;

  private Boilerplate() {}

  static boolean isSilent(Element element) {
    return SILENT.contains(element.normalName());
  }

  static boolean byTag(Element element) {
    return TAGS.contains(element.normalName())
        || element.attributesSize() > 0
            && element.attributes().hasKey("role")
            && ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT));
  }

  static boolean isHidden(Element element) {
    if (element.attributesSize() == 0) {
      return false;
    }
    Attributes attributes = element.attributes();
    return attributes.hasKey("hidden")
        || attributes.hasKey("style") && hides(attributes.get("style"));
  }

  private static boolean hides(String style) {
    if (style.indexOf(':') < 0) {
      return false;
    }
    String bare = style.toLowerCase(Locale.ROOT).replace(" ", "");
    return bare.contains("display:none") || bare.contains("visibility:hidden");
  }

  /** Whether an element leads elsewhere or asks for something, whatever the page. */
  static boolean isNavigation(Element element, NameWords names) {
    return NAVIGATION_TAGS.contains(element.normalName())
        || names.furniture(element).stream().anyMatch(NAVIGATION_WORDS::contains);
  }

  /** Whether a word in a class name or id speaks of page furniture. */
  static boolean isFurniture(String word) {
    return NAMES.containsKey(word);
  }

  /** Whether a word tells furniture however much of the page it takes. */
  static boolean isSure(String word) {
    return NAMES.getOrDefault(word, false);
  }

  /** Whether a short paragraph starts like page furniture. */
  static boolean byLine(String text) {
    if (text.length() > LONG_LINE) {
      return false;
    }
    String lower = text.toLowerCase(Locale.ROOT);
    for (String line : LINES) {
      if (lower.startsWith(line)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a heading opens a section that is not the article's. */
  static boolean endsArticle(String heading) {
    if (heading.length() > LONGEST_END_HEADING) {
      return false;
    }
    String lower = heading.toLowerCase(Locale.ROOT).strip();
    return END_HEADINGS.contains(lower) || END_STARTS.stream().anyMatch(lower::startsWith);
  }
}
