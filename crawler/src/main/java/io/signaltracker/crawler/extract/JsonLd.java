// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The article that a page describes in JSON-LD, wherever it stands: top level, list or graph. */
final class JsonLd {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS).build();
  private static final int MAX_DEPTH = 8;
  private static final int MAX_NODES = 2_000;
  private static final int MAX_SCRIPTS = 30;

  private final @Nullable JsonNode article;

  private JsonLd(@Nullable JsonNode article) {
    this.article = article;
  }

  static JsonLd of(Document page) {
    int scripts = 0;
    for (Element script : page.select("script[type*=ld+json]")) {
      if (++scripts > MAX_SCRIPTS) {
        break;
      }
      JsonNode found = article(script.data());
      if (found != null) {
        return new JsonLd(found);
      }
    }
    return new JsonLd(null);
  }

  /** A text of the article; empty where it says nothing. */
  String text(String field) {
    return article == null ? "" : string(article.path(field));
  }

  /** Name of who publishes the article; empty where it says nothing. */
  String publisher() {
    return article == null ? "" : string(article.path("publisher").path("name"));
  }

  /** Names of the authors in order; empty where there are none. */
  List<String> authors() {
    List<String> names = new ArrayList<>();
    if (article != null) {
      collectNames(article.path("author"), names);
    }
    return names;
  }

  private static void collectNames(JsonNode author, List<String> names) {
    if (author.isArray()) {
      author.forEach(one -> collectNames(one, names));
      return;
    }
    String name = author.isObject() ? string(author.path("name")) : string(author);
    if (!name.isEmpty() && !names.contains(name) && names.size() < 10) {
      names.add(name);
    }
  }

  private static @Nullable JsonNode article(String json) {
    try {
      String bare = json.strip().replaceAll("^(?:<!--|//<!\\[CDATA\\[)|(?:-->|//\\]\\]>)$", "");
      List<JsonNode> queue = new ArrayList<>();
      return find(JSON.readTree(bare), 0, queue);
    } catch (JacksonException e) {
      return null;
    }
  }

  private static @Nullable JsonNode find(JsonNode node, int depth, List<JsonNode> seen) {
    if (depth > MAX_DEPTH || seen.size() > MAX_NODES) {
      return null;
    }
    seen.add(node);
    if (node.isObject() && isArticle(node.path("@type"))) {
      return node;
    }
    for (JsonNode child : node) {
      JsonNode found = child.isContainer() ? find(child, depth + 1, seen) : null;
      if (found != null) {
        return found;
      }
    }
    return null;
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
