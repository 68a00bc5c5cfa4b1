// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.demo;

import static io.signaltracker.analytics.demo.Prose.escape;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What an article's head says about it to machines: JSON-LD, OpenGraph or nothing. */
final class Metadata {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Metadata() {}

  static String of(Outlet outlet, OutletPage page) {
    return switch (page.head().or("metadata", outlet.settings().or("metadata", "none"))) {
      case "json-ld" -> canonical(outlet, page) + jsonLd(outlet, page);
      case "opengraph" -> canonical(outlet, page) + openGraph(outlet, page);
      case "none" -> "";
      case String other ->
          throw new IllegalStateException(
              "%s: metadata \"%s\": expected json-ld, opengraph or none"
                  .formatted(page.head().where(), other));
    };
  }

  private static String canonical(Outlet outlet, OutletPage page) {
    return "<link rel=\"canonical\" href=\"" + outlet.url(page.path()) + "\">\n";
  }

  private static String jsonLd(Outlet outlet, OutletPage page) {
    ObjectNode article = JSON.createObjectNode();
    article.put("@context", "https://schema.org").put("@type", "NewsArticle");
    article.put("headline", page.title());
    article.put("datePublished", page.published().toString());
    article.put("dateModified", page.modified().toString());
    article.put("inLanguage", outlet.language());
    article.put("mainEntityOfPage", outlet.url(page.path()));
    page.author()
        .ifPresent(name -> article.putObject("author").put("@type", "Person").put("name", name));
    article.putObject("publisher").put("@type", "NewsMediaOrganization").put("name", outlet.name());
    page.credit()
        .ifPresent(agency ->
            article
                .putObject("sourceOrganization")
                .put("@type", "Organization")
                .put("name", agency));
    return "<script type=\"application/ld+json\">%s</script>"
        .formatted(article.toString().replace("</", "<\\/"));
  }

  private static String openGraph(Outlet outlet, OutletPage page) {
    return property("og:type", "article")
        + property("og:title", page.title())
        + property("og:site_name", outlet.name())
        + property("og:url", outlet.url(page.path()))
        + property("og:description", page.prose().firstParagraph())
        + property("article:published_time", page.published().toString())
        + property("article:modified_time", page.modified().toString())
        + page.author().map(name -> property("article:author", name)).orElse("");
  }

  private static String property(String name, String content) {
    return "<meta property=\"%s\" content=\"%s\">\n".formatted(name, escape(content));
  }
}
