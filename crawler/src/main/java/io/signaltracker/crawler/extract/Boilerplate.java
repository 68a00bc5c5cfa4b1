// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.extract;

import io.signaltracker.crawler.datafile.DataFile;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
          "breadcrumb", "breadcrumbs", "consent", "cookie", "cookies", "footer", "login", "menu",
          "modal", "nav", "navbar", "navigation", "popup", "search", "share", "sidebar", "social");

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
  private static final List<String> END_HEADINGS =
      DataFile.lines(Boilerplate.class, "end-headings.txt");
  private static final int LONG_LINE = 160;

  private Boilerplate() {}

  static boolean isSilent(Element element) {
    return SILENT.contains(element.normalName());
  }

  static boolean byTag(Element element) {
    return TAGS.contains(element.normalName())
        || ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT));
  }

  static boolean isHidden(Element element) {
    String style = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
    return element.hasAttr("hidden")
        || style.contains("display:none")
        || style.contains("visibility:hidden");
  }

  /** Whether an element leads elsewhere or asks for something, whatever the page. */
  static boolean isNavigation(Element element) {
    return NAVIGATION_TAGS.contains(element.normalName())
        || furnitureWords(element).stream().anyMatch(NAVIGATION_WORDS::contains);
  }

  /** The words in an element's class names and id that speak of page furniture. */
  static Set<String> furnitureWords(Element element) {
    Set<String> words = new HashSet<>();
    addFurniture(element.id(), words);
    element.classNames().forEach(name -> addFurniture(name, words));
    return words;
  }

  /** Whether a word tells furniture however much of the page it takes. */
  static boolean isSure(String word) {
    return NAMES.getOrDefault(word, false);
  }

  private static void addFurniture(String name, Set<String> words) {
    if (!name.isEmpty() && name.length() <= 200) {
      nameWords(name).stream().filter(NAMES::containsKey).forEach(words::add);
    }
  }

  /** Whether a short paragraph starts like page furniture. */
  static boolean byLine(String text) {
    if (text.length() > LONG_LINE) {
      return false;
    }
    String lower = text.toLowerCase(Locale.ROOT);
    return LINES.stream().anyMatch(lower::startsWith);
  }

  /** Whether a heading opens a section that is not the article's. */
  static boolean endsArticle(String heading) {
    String lower = heading.toLowerCase(Locale.ROOT).strip();
    return lower.length() <= 60
        && END_HEADINGS.stream()
            .anyMatch(end ->
                end.endsWith("*")
                    ? lower.startsWith(end.substring(0, end.length() - 1).strip())
                    : lower.equals(end));
  }

  /** The words of a class name or id, and each two that stand side by side. */
  static Set<String> nameWords(String name) {
    String[] words = words(name);
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < words.length; i++) {
      seen.add(words[i]);
      if (i > 0) {
        seen.add(words[i - 1] + " " + words[i]);
      }
    }
    return seen;
  }

  private static String[] words(String name) {
    StringBuilder spaced = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean hump = i > 0 && Character.isUpperCase(c) && Character.isLowerCase(name.charAt(i - 1));
      if (hump) {
        spaced.append(' ');
      }
      spaced.append(Character.isLetter(c) ? Character.toLowerCase(c) : ' ');
    }
    return spaced.toString().strip().split(" +", -1);
  }
}
