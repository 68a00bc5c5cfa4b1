// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.bench;

import io.signaltracker.crawler.article.Article;
import io.signaltracker.crawler.source.SourceType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Documents to measure with: JSON Lines with at least an id and a text. */
final class Documents {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Instant WHEN = Instant.parse("2026-01-01T00:00:00Z");

  private Documents() {}

  /** At most so many documents, taken at even steps through the whole file. */
  static List<Article> sample(Path file, int most) throws IOException {
    List<String> lines = Files.readAllLines(file).stream().filter(line -> !line.isBlank()).toList();
    int size = Math.min(most, lines.size());
    List<Article> sample = new ArrayList<>(size);
    for (int at = 0; at < size; at++) {
      sample.add(article(JSON.readTree(lines.get((int) ((long) at * lines.size() / size)))));
    }
    return sample;
  }

  private static Article article(JsonNode line) {
    String type = line.path("source_type").asString("news");
    return article(
        line.path("id").asString(),
        line.path("title").asString(""),
        line.path("text").asString(),
        SourceType.valueOf(type.toUpperCase(Locale.ROOT)));
  }

  /** A document that nobody published. */
  static Article article(String id, String title, String text, SourceType type) {
    return new Article(
        id, "", "bench", "bench", type, title, null, text, "en", WHEN, "none", null, WHEN, 1, null);
  }
}
