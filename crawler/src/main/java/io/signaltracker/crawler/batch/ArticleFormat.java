// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.batch;

import io.signaltracker.crawler.extract.Extraction.ExtractedArticle;
import io.signaltracker.crawler.extract.Extraction.FoundDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The lines of an articles file: one page each, empty fields left out. Stateless. */
final class ArticleFormat {

  private static final JsonMapper JSON = JsonMapper.shared();

  private ArticleFormat() {}

  static String line(String id, ExtractedArticle article) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("id", id);
    line.put("articleBody", article.text());
    line.put("text", article.text());
    line.put("title", article.title());
    putDate(line, "date", article.published());
    if (article.author() != null) {
      line.put("author", article.author());
    }
    line.put("language", article.language());
    if (!article.canonical().getHost().endsWith(".invalid")) {
      line.put("canonical", article.canonical().toString());
    }
    putDate(line, "modified", article.modified());
    if (article.image() != null) {
      line.put("image", article.image().toString());
    }
    return JSON.writeValueAsString(line);
  }

  private static void putDate(Map<String, Object> line, String key, @Nullable FoundDate date) {
    if (date != null) {
      line.put(key, date.day().toString());
      line.put(key + "_evidence", date.evidence());
    }
  }
}
