// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.community;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.helper.DataUtil;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a feed whose publisher is known: what a reader of any feed leaves out counts here,
 * such as all authors and the paragraphs of the content.
 */
final class FeedItems {

  private static final int MAX_DEPTH = 64;

  private FeedItems() {}

  /** The items of RSS and the entries of Atom; empty for anything else. */
  static List<Element> of(byte[] body) {
    try {
      return new ArrayList<>(
          DataUtil.load(
                  new ByteArrayInputStream(body),
                  "UTF-8",
                  "",
                  Parser.xmlParser().setMaxDepth(MAX_DEPTH))
              .select("item, entry"));
    } catch (IOException e) {
      throw new UncheckedIOException("Reading from memory cannot fail", e);
    }
  }

  /** The text of the first child of one of these names; empty where there is none. */
  static String text(Element item, String... names) {
    for (String name : names) {
      for (Element child : item.children()) {
        if (child.normalName().equals(name)) {
          return child.wholeText().strip();
        }
      }
    }
    return "";
  }

  /** The address of the page: Atom's alternate link, or RSS's link. */
  static String link(Element item) {
    for (Element child : item.children()) {
      String rel = child.attr("rel");
      if (child.normalName().equals("link") && (rel.isEmpty() || rel.equals("alternate"))) {
        return child.hasAttr("href") ? child.attr("href") : child.wholeText().strip();
      }
    }
    return "";
  }

  /** The names of all authors, with commas between; null where nobody is named. */
  static @Nullable String authors(Element item) {
    List<String> names = new ArrayList<>();
    for (Element child : item.children()) {
      if (child.normalName().equals("author") || child.normalName().equals("dc:creator")) {
        String name = text(child, "name");
        names.add(name.isEmpty() ? child.wholeText().strip() : name);
      }
    }
    names.removeIf(String::isEmpty);
    return names.isEmpty() ? null : String.join(", ", names);
  }

  /** The first of these dates that can be read, as RSS or as Atom writes it. */
  static @Nullable Instant time(Element item, String... names) {
    for (String name : names) {
      Instant time = time(text(item, name));
      if (time != null) {
        return time;
      }
    }
    return null;
  }

  private static @Nullable Instant time(String text) {
    for (DateTimeFormatter form :
        List.of(DateTimeFormatter.ISO_OFFSET_DATE_TIME, DateTimeFormatter.RFC_1123_DATE_TIME)) {
      try {
        return OffsetDateTime.parse(text, form).toInstant();
      } catch (DateTimeParseException e) {
        continue;
      }
    }
    return null;
  }
}
