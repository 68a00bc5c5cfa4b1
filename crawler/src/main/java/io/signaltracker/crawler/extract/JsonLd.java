// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The article that a page describes in JSON-LD, wherever it stands: top level, list or graph. */
final class JsonLd {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(
              JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
              JsonReadFeature.ALLOW_TRAILING_COMMA,
              JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();

  /** As scripts are hidden from old browsers. */
  private static final List<String> COMMENT_STARTS = List.of("<!--", "//<![CDATA[", "// <![CDATA[");

  private static final List<String> COMMENT_ENDS = List.of("-->", "//]]>", "// ]]>");

  private static final int MAX_DEPTH = 8;
  private static final int MAX_NODES = 2_000;
  private static final int MAX_SCRIPTS = 30;

  /** What of a page these lead to is not the page itself. */
  private static final Set<String> ELSEWHERE =
      Set.of(
          "comment",
          "review",
          "itemlistelement",
          "haspart",
          "ispartof",
          "mentions",
          "relatedlink",
          "isrelatedto",
          "publisher",
          "image",
          "thumbnail",
          "logo",
          "video",
          "citation",
          "subjectof");

  private final @Nullable JsonNode article;
  private final List<JsonNode> others;

  private JsonLd(@Nullable JsonNode article, List<JsonNode> others) {
    this.article = article;
    this.others = others;
  }

  static JsonLd of(PageIndex page) {
    List<JsonNode> nodes = new ArrayList<>();
    for (Element script :
        page.scripts().stream().filter(JsonLd::isJsonLd).limit(MAX_SCRIPTS).toList()) {
      collect(read(script.data()), 0, nodes);
    }
    JsonNode article = null;
    for (JsonNode node : nodes) {
      boolean better = article == null || !hasHeadline(article) && hasHeadline(node);
      article = isArticle(node.path("@type")) && better ? node : article;
    }
    return new JsonLd(article, nodes);
  }

  private static boolean isJsonLd(Element script) {
    return script.attr("type").toLowerCase(Locale.ROOT).contains("ld+json");
  }

  private static boolean hasHeadline(JsonNode node) {
    return !string(node.path("headline")).isEmpty();
  }

  /** A text of the article, or else of whatever else the page says it is. */
  String anyText(String field) {
    String own = text(field);
    return own.isEmpty()
        ? others.stream()
            .map(node -> string(node.path(field)))
            .filter(text -> !text.isEmpty())
            .findFirst()
            .orElse("")
        : own;
  }

  /** A text of the article; empty where it says nothing. */
  String text(String field) {
    return article == null ? "" : string(article.path(field));
  }

  /** Address of the article's picture; empty where it names none. */
  String image() {
    JsonNode image = article == null ? JSON.missingNode() : article.path("image");
    JsonNode first = image.isArray() ? image.path(0) : image;
    return string(first.isObject() ? first.path("url") : first);
  }

  /** Name of who publishes the article; empty where it says nothing. */
  String publisher() {
    return article == null ? "" : string(article.path("publisher").path("name"));
  }

  /** Names of the authors in order; empty where there are none. */
  List<String> authors() {
    List<String> names = new ArrayList<>();
    collectNames(article == null ? anyField("author") : article.path("author"), names);
    if (names.isEmpty() && article != null) {
      collectNames(article.path("creator"), names);
    }
    return names;
  }

  private JsonNode anyField(String field) {
    return others.stream()
        .map(node -> node.path(field))
        .filter(node -> !node.isMissingNode())
        .findFirst()
        .orElse(JSON.missingNode());
  }

  private void collectNames(JsonNode author, List<String> names) {
    if (author.isArray()) {
      author.forEach(one -> collectNames(one, names));
      return;
    }
    String name = author.isObject() ? nameOf(author) : string(author);
    if (!name.isEmpty() && !names.contains(name) && names.size() < 10) {
      names.add(name);
    }
  }

  /** An author may stand elsewhere in the graph and be named here by an id alone. */
  private String nameOf(JsonNode author) {
    String name = string(author.path("name"));
    String id = string(author.path("@id"));
    return name.isEmpty() && !id.isEmpty()
        ? others.stream()
            .filter(node -> string(node.path("@id")).equals(id))
            .map(node -> string(node.path("name")))
            .filter(found -> !found.isEmpty())
            .findFirst()
            .orElse("")
        : name;
  }

  private static JsonNode read(String json) {
    try {
      return JSON.readTree(bare(json.strip()));
    } catch (JacksonException e) {
      return JSON.missingNode();
    }
  }

  private static String bare(String json) {
    String bare = json;
    for (String start : COMMENT_STARTS) {
      bare = bare.startsWith(start) ? bare.substring(start.length()) : bare;
    }
    for (String end : COMMENT_ENDS) {
      bare = bare.endsWith(end) ? bare.substring(0, bare.length() - end.length()) : bare;
    }
    return bare;
  }

  private static void collect(JsonNode node, int depth, List<JsonNode> nodes) {
    if (depth > MAX_DEPTH || nodes.size() > MAX_NODES) {
      return;
    }
    if (node.isObject()) {
      nodes.add(node);
      for (var field : node.properties()) {
        if (!ELSEWHERE.contains(field.getKey().toLowerCase(Locale.ROOT))) {
          collect(field.getValue(), depth + 1, nodes);
        }
      }
    } else if (node.isArray()) {
      node.forEach(one -> collect(one, depth + 1, nodes));
    }
  }

  /** NewsArticle, BlogPosting, Report ... (schema.org's kinds of CreativeWork that are texts). */
  private static boolean isArticle(JsonNode type) {
    if (type.isArray()) {
      for (JsonNode one : type) {
        if (isArticle(one)) {
          return true;
        }
      }
      return false;
    }
    String name = type.isString() ? type.stringValue().toLowerCase(Locale.ROOT) : "";
    return name.endsWith("article") || name.endsWith("posting") || name.endsWith("report");
  }

  private static String string(JsonNode node) {
    JsonNode value = node.isArray() ? node.path(0) : node;
    return value.isString() ? value.stringValue().strip() : "";
  }
}
