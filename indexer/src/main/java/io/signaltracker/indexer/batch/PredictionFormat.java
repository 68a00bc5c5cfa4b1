// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.batch;

import io.signaltracker.crawler.article.Article;
import io.signaltracker.indexer.claim.Claim;
import io.signaltracker.indexer.entity.Mention;
import io.signaltracker.indexer.story.StoryOutline;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * The lines of claims, entities and stories files. Offsets count Unicode code points. Stateless.
 */
final class PredictionFormat {

  private static final JsonMapper JSON = JsonMapper.shared();

  private PredictionFormat() {}

  static String claim(Article article, Claim claim) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("doc_id", article.id());
    line.put("sentence", claim.sentence());
    line.put("start", codePoints(article, claim.start()));
    line.put("end", codePoints(article, claim.end()));
    line.put("subject", claim.subject());
    line.put("relation", claim.relation().word());
    line.put("object", claim.object());
    line.put("status", claim.status().name());
    line.put("holder", claim.holder());
    line.put("confidence", claim.confidence());
    line.put("pattern", claim.pattern());
    return json(line);
  }

  /** A mention that is not linked to an entity goes by its own words. */
  static String entity(Article article, Mention mention) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("doc_id", article.id());
    line.put("start", codePoints(article, mention.start()));
    line.put("end", codePoints(article, mention.end()));
    line.put("text", mention.text());
    line.put("type", mention.type().name());
    line.put("canonical", mention.canonical() == null ? mention.text() : mention.canonical());
    return json(line);
  }

  static String story(StoryOutline outline) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("model", outline.model());
    line.put("models", outline.models());
    line.put("aliases", outline.aliases());
    line.put("timeline", outline.timeline().stream().map(PredictionFormat::entry).toList());
    line.put("final_status", outline.finalStatus());
    line.put("final_org", outline.finalOrg());
    StoryOutline.Entry first = outline.firstCorrect();
    line.put("first_correct_attribution", first == null ? null : firstCorrect(first));
    return json(line);
  }

  private static Map<String, Object> entry(StoryOutline.Entry entry) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("date", entry.date().toString());
    line.put("status", entry.status());
    line.put("org", entry.org());
    line.put("doc_id", entry.articleId());
    return line;
  }

  private static Map<String, Object> firstCorrect(StoryOutline.Entry entry) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("doc_id", entry.articleId());
    line.put("date", entry.date().toString());
    return line;
  }

  private static int codePoints(Article article, int units) {
    return article.text().codePointCount(0, units);
  }

  /** Lone surrogates are escaped: UTF-8 has no bytes for them. */
  private static String json(Map<String, Object> fields) {
    String plain = JSON.writeValueAsString(fields);
    StringBuilder line = new StringBuilder(plain.length());
    plain
        .codePoints()
        .forEach(codePoint -> {
          if (Character.getType(codePoint) == Character.SURROGATE) {
            line.append("\\u%04x".formatted(codePoint));
          } else {
            line.appendCodePoint(codePoint);
          }
        });
    return line.toString();
  }
}
