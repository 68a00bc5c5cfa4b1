// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.extract;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** What a page says of itself in its head: title, author, language, whether it may be kept. */
final class PageMetadata {

  private static final int MAX_TITLE = 500;
  private static final int MAX_HEADINGS = 50;
  private static final int SHORTEST_TITLE = 8;
  private static final int MAX_AUTHOR = 120;
  private static final int MAX_BYLINES = 20;
  private static final Pattern BY =
      Pattern.compile(
          "^(?:by|von|par|por|di|posted by|written by|author:?|作者[:：]?)\\s+",
          Pattern.CASE_INSENSITIVE);

  private static final List<String> AUTHORS =
      List.of(
          "meta[name=author]",
          "meta[property=article:author]",
          "meta[name=dc.creator]",
          "meta[name=parsely-author]",
          "meta[name=sailthru.author]");
  private static final List<String> BYLINES =
      List.of(
          "[itemprop=author] [itemprop=name]",
          "[itemprop=author]",
          "[rel=author]",
          ".byline .author, .byline a, .author-name, .post-author, .entry-author",
          ".byline, .author, .by-author");

  private final Document page;
  private final JsonLd jsonLd;

  PageMetadata(Document page, JsonLd jsonLd) {
    this.page = page;
    this.jsonLd = jsonLd;
  }

  /** Empty where the page has none. */
  String title() {
    return new Headline(page, jsonLd, new SiteName(page, jsonLd)).text();
  }

  @Nullable String author() {
    List<String> named = jsonLd.authors();
    if (!named.isEmpty()) {
      return clean(String.join(", ", named));
    }
    for (String selector : AUTHORS) {
      String author = clean(attribute(selector));
      if (author != null && !author.contains("://")) {
        return author;
      }
    }
    for (String selector : BYLINES) {
      for (Element byline : page.select(selector).stream().limit(MAX_BYLINES).toList()) {
        String author = clean(byline.hasAttr("content") ? byline.attr("content") : byline.text());
        if (author != null) {
          return author;
        }
      }
    }
    return null;
  }

  /** Declared language as a primary tag; null where the page declares none. */
  @Nullable String language() {
    for (String declared :
        List.of(
            page.select("html").attr("lang"),
            page.select("html").attr("xml:lang"),
            attribute("meta[http-equiv=content-language]"),
            attribute("meta[property=og:locale]"))) {
      String primary = declared.strip().toLowerCase(Locale.ROOT).split("[-_,]", 2)[0];
      if (primary.matches("[a-z]{2,3}")) {
        return primary;
      }
    }
    return null;
  }

  /** The {@code rel=canonical} link; empty where there is none. */
  String canonical() {
    Element link = page.selectFirst("link[rel=canonical][href]");
    return link == null ? "" : link.absUrl("href");
  }

  /** Whether the page asks not to be kept. */
  boolean isNoindex() {
    for (Element robots : page.select("meta[name=robots], meta[name=ROBOTS]")) {
      String rules = robots.attr("content").toLowerCase(Locale.ROOT);
      if (rules.contains("noindex") || rules.strip().equals("none")) {
        return true;
      }
    }
    return false;
  }

  private String attribute(String selector) {
    Element element = page.selectFirst(selector);
    return element == null ? "" : element.attr("content");
  }

  private static @Nullable String clean(String author) {
    String name = BY.matcher(plain(author)).replaceFirst("").strip();
    return name.isEmpty() || name.length() > MAX_AUTHOR ? null : name;
  }

  private static String plain(String text) {
    return Parser.unescapeEntities(text, false).replaceAll("\\s+", " ").strip();
  }
}
