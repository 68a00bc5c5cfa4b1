// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.signaltracker.crawler.Pages;
import io.signaltracker.crawler.SharedCorpora;
import io.signaltracker.crawler.extract.Extraction.ExtractedArticle;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Extraction over the shared pages, by the measures of their scorers. The floors lie a little below
 * what is reached, so that a change that costs a page or two in a hundred is noticed.
 */
class ExtractionIT {

  private static final double ARTICLES = 0.97;
  private static final double TEXT = 0.91;
  private static final double TITLES = 0.88;
  private static final double DATES = 0.85;
  private static final double AUTHORS = 0.75;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");
  private static final Pattern BETWEEN_NAMES =
      Pattern.compile("\\s*(?:;|,|&|\\band\\b|\\bund\\b)\\s*");

  /** Four-word shingles; mean precision and mean recall over pages, their harmonic mean. */
  @Test
  void findsTheTextOfArticlePages() throws IOException {
    Path folder = SharedCorpora.require("corpora/articles");
    JsonNode gold = JsonMapper.shared().readTree(folder.resolve("ground-truth.json"));
    double precision = 0;
    double recall = 0;
    int answered = 0;
    for (var page : gold.properties()) {
      Map<String, Integer> wanted = shingles(page.getValue().path("articleBody").asString());
      Map<String, Integer> found = shingles(article(folder, page.getKey()).text());
      double common = common(wanted, found);
      answered += found.isEmpty() ? 0 : 1;
      precision += found.isEmpty() ? 0 : common / size(found);
      recall += common / size(wanted);
    }
    assertThat(f1(precision / answered, recall / gold.size())).isGreaterThan(ARTICLES);
  }

  @Test
  void findsTextTitleDateAndAuthorOfPagesOfAllKinds() throws IOException {
    Path folder = SharedCorpora.require("corpora/pages");
    Tally segments = new Tally();
    Tally titles = new Tally();
    Tally dates = new Tally();
    Tally authors = new Tally();
    for (JsonNode gold : SharedCorpora.lines("corpora/pages/gold.jsonl")) {
      ExtractedArticle article = article(folder, gold.path("id").asString());
      countSegments(gold, collapsed(article.text()), segments);
      count(gold.path("title"), article.title(), titles);
      var published = article.published();
      count(gold.path("date"), published == null ? "" : published.day().toString(), dates);
      countAuthors(gold.path("author"), article.author(), authors);
    }
    assertThat(segments.f1()).as("text").isGreaterThan(TEXT);
    assertThat(titles.accuracy()).as("titles").isGreaterThan(TITLES);
    assertThat(dates.accuracy()).as("dates").isGreaterThan(DATES);
    assertThat(authors.f1()).as("authors").isGreaterThan(AUTHORS);
  }

  @Test
  @Timeout(300)
  void survivesHostilePages() throws IOException {
    Path folder = SharedCorpora.require("corpora/hostile");
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      byte[] body = bytes(file);
      assertThatCode(() ->
              new ArticleExtractor()
                  .read(Pages.of("http://page.example/x", "text/html", body), null))
          .as(file.toString())
          .doesNotThrowAnyException();
    }
  }

  /** What was found, what was found beside it and what was missed. */
  private static final class Tally {

    private int right;
    private int wrong;
    private int missed;

    double accuracy() {
      return (double) right / (right + missed);
    }

    double f1() {
      return 2.0 * right / (2 * right + wrong + missed);
    }
  }

  private static void countSegments(JsonNode gold, String text, Tally tally) {
    for (JsonNode wanted : gold.path("with")) {
      if (text.contains(collapsed(wanted.asString()))) {
        tally.right++;
      } else {
        tally.missed++;
      }
    }
    for (JsonNode unwanted : gold.path("without")) {
      tally.wrong += text.contains(collapsed(unwanted.asString())) ? 1 : 0;
    }
  }

  private static void count(JsonNode wanted, String found, Tally tally) {
    if (wanted.isString() && !wanted.stringValue().isEmpty()) {
      if (key(wanted.stringValue()).equals(key(found))) {
        tally.right++;
      } else {
        tally.missed++;
      }
    }
  }

  private static void countAuthors(JsonNode wanted, @Nullable String found, Tally tally) {
    Set<String> names = new HashSet<>();
    if (wanted.isArray()) {
      wanted.forEach(name -> names.add(key(name.asString())));
    } else if (wanted.isString()) {
      names.addAll(names(wanted.stringValue()));
    }
    if (!names.isEmpty()) {
      Set<String> own = found == null ? Set.of() : names(found);
      int common = (int) own.stream().filter(names::contains).count();
      tally.right += common;
      tally.wrong += own.size() - common;
      tally.missed += names.size() - common;
    }
  }

  private static Set<String> names(String text) {
    Set<String> names = new HashSet<>();
    for (String name : BETWEEN_NAMES.split(text, -1)) {
      names.add(key(name));
    }
    names.remove("");
    return names;
  }

  private static String key(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]+", "").toLowerCase(Locale.ROOT);
  }

  private static String collapsed(String text) {
    return text.replaceAll("[\\s\\u00a0]+", " ").strip();
  }

  private static ExtractedArticle article(Path folder, String id) throws IOException {
    byte[] body = bytes(folder.resolve("html/" + id + ".html.gz"));
    return (ExtractedArticle)
        new ArticleExtractor().read(Pages.of("http://saved.invalid/", "text/html", body), null);
  }

  private static byte[] bytes(Path file) throws IOException {
    if (!file.toString().endsWith(".html.gz")) {
      return Files.readAllBytes(file);
    }
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return in.readAllBytes();
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

  private static double f1(double precision, double recall) {
    return 2 * precision * recall / (precision + recall);
  }
}
