// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.signaltracker.crawler.Pages;
import io.signaltracker.crawler.SharedCorpora;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Extraction over the shared article pages, by the benchmark's own measure: four-word shingles,
 * mean precision and mean recall over pages, their harmonic mean.
 */
class ExtractionQualityTest {

  /** Below what is reached, so that a change that costs two pages in a hundred is noticed. */
  private static final double FLOOR = 0.96;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");

  @Test
  void staysAboveTheFloor() throws IOException {
    Path folder = SharedCorpora.require("corpora/articles");
    JsonNode gold = JsonMapper.shared().readTree(folder.resolve("ground-truth.json"));
    double precision = 0;
    double recall = 0;
    int answered = 0;
    for (var page : gold.properties()) {
      Map<String, Integer> wanted = shingles(page.getValue().path("articleBody").asString());
      Map<String, Integer> found = shingles(text(folder, page.getKey()));
      double common = common(wanted, found);
      answered += found.isEmpty() ? 0 : 1;
      precision += found.isEmpty() ? 0 : common / size(found);
      recall += common / size(wanted);
    }
    double p = precision / answered;
    double r = recall / gold.size();
    assertThat(2 * p * r / (p + r)).isGreaterThan(FLOOR);
  }

  private static String text(Path folder, String id) throws IOException {
    try (InputStream in =
        new GZIPInputStream(Files.newInputStream(folder.resolve("html/" + id + ".html.gz")))) {
      Extraction extraction =
          new ArticleExtractor()
              .extract(Pages.of("http://page.example/" + id, "text/html", in.readAllBytes()), null);
      return extraction instanceof Extraction.ExtractedArticle article ? article.text() : "";
    }
  }

  private static Map<String, Integer> shingles(String text) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(matcher.group());
    }
    Map<String, Integer> shingles = new HashMap<>();
    for (int i = 0; i < words.size() && (i == 0 || i + 4 <= words.size()); i++) {
      String shingle = String.join(" ", words.subList(i, Math.min(i + 4, words.size())));
      shingles.merge(shingle, 1, Integer::sum);
    }
    return shingles;
  }

  private static double common(Map<String, Integer> one, Map<String, Integer> other) {
    return one.entrySet().stream()
        .mapToInt(entry -> Math.min(entry.getValue(), other.getOrDefault(entry.getKey(), 0)))
        .sum();
  }

  private static int size(Map<String, Integer> shingles) {
    return shingles.values().stream().mapToInt(Integer::intValue).sum();
  }
}
