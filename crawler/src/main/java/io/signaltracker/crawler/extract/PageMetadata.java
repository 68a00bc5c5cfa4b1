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

  private final Document page;
  private final JsonLd jsonLd;
  private final SiteName site;

  PageMetadata(Document page, JsonLd jsonLd) {
    this.page = page;
    this.jsonLd = jsonLd;
    this.site = new SiteName(page, jsonLd);
  }

  /** Empty where the page has none. */
  String title() {
    return new Headline(page, jsonLd, site).text();
  }

  /**
   * Null where nobody is named.
   *
   * @param title near which a byline stands
   */
  @Nullable String author(String title) {
    return new Byline(page, jsonLd, site, title).text();
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
}
