// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler;

import io.signaltracker.crawler.extract.ArticleExtractor;
import io.signaltracker.crawler.extract.Extraction;
import io.signaltracker.crawler.extract.Extraction.ExtractedArticle;
import io.signaltracker.crawler.feed.FeedEntry;
import io.signaltracker.crawler.feed.FeedReader;
import io.signaltracker.crawler.feed.FeedReading;
import io.signaltracker.crawler.feed.LooseDate;
import io.signaltracker.crawler.fetch.FetchedPage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Runs a reader over a corpus and writes lines for the corpus' scorer: {@code articles DIR OUT},
 * {@code feeds CASES OUT} or {@code dates CASES OUT}.
 */
public final class Measure {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Instant NOW = Instant.parse("2026-11-25T00:00:00Z");

  private Measure() {}

  public static void main(String[] args) throws IOException {
    try (PrintStream out =
        new PrintStream(Files.newOutputStream(Path.of(args[2])), false, "UTF-8")) {
      switch (args[0]) {
        case "articles" -> articles(Path.of(args[1]), out);
        case "feeds" -> feeds(Path.of(args[1]), out);
        case "dates" -> dates(Path.of(args[1]), out);
        default -> throw new IllegalArgumentException("Unknown corpus " + args[0]);
      }
    }
  }

  static void articles(Path directory, PrintStream out) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(directory)) {
      files = all.sorted().toList();
    }
    for (Path file : files) {
      String id = file.getFileName().toString().replaceAll("\\.html(\\.gz)?$", "");
      FetchedPage page = page("https://example.org/" + id, "text/html", bytes(file));
      out.println(article(id, new ArticleExtractor().extract(page, null)));
    }
  }

  private static ObjectNode article(String id, Extraction extraction) {
    ObjectNode line = JSON.createObjectNode().put("id", id);
    if (extraction instanceof ExtractedArticle article) {
      line.put("articleBody", article.text()).put("text", article.text());
      line.put("title", article.title()).put("language", article.language());
      line.put("canonical", article.canonical().toString());
      if (article.author() != null) {
        line.put("author", article.author());
      }
      if (article.published() != null) {
        line.put("date", article.published().at().atZone(ZoneOffset.UTC).toLocalDate().toString());
        line.put("evidence", article.published().evidence());
      }
    } else {
      line.put("articleBody", "").put("text", "");
    }
    return line;
  }

  private static void feeds(Path cases, PrintStream out) throws IOException {
    for (String line : Files.readAllLines(cases)) {
      JsonNode one = JSON.readTree(line);
      Path file = cases.resolveSibling(one.path("file").asString());
      String type = "";
      for (var header : one.path("headers").properties()) {
        if (header.getKey().equalsIgnoreCase("content-type")) {
          type = header.getValue().asString();
        }
      }
      FetchedPage page =
          page("http://127.0.0.1:8097/" + one.path("id").asString(), type, bytes(file));
      out.println(feed(one.path("id").asString(), new FeedReader().read(page)));
    }
  }

  private static ObjectNode feed(String id, FeedReading reading) {
    ObjectNode line = JSON.createObjectNode().put("id", id);
    line.putObject("feed").put("title", reading.title());
    var entries = line.putArray("entries");
    for (FeedEntry entry : reading.entries()) {
      ObjectNode node = entries.addObject().put("id", entry.guid()).put("title", entry.title());
      node.put("summary", entry.summary());
      if (entry.url() != null) {
        node.put("link", entry.url().toString());
      }
      if (entry.author() != null) {
        node.put("author", entry.author());
      }
      if (entry.publishedAt() != null) {
        node.put("published", entry.publishedAt().toString());
      }
      if (entry.modifiedAt() != null) {
        node.put("updated", entry.modifiedAt().toString());
      }
    }
    return line;
  }

  private static void dates(Path cases, PrintStream out) throws IOException {
    for (String line : Files.readAllLines(cases)) {
      JsonNode one = JSON.readTree(line);
      Instant at = LooseDate.parse(one.path("input").asString());
      ObjectNode answer = JSON.createObjectNode().put("id", one.path("id").asString());
      answer.put("got", at == null ? null : at.toString());
      out.println(answer);
    }
  }

  private static FetchedPage page(String url, String type, byte[] body) {
    return new FetchedPage(URI.create(url), URI.create(url), 200, type, body, null, null, NOW);
  }

  private static byte[] bytes(Path file) throws IOException {
    byte[] raw = Files.readAllBytes(file);
    if (!file.toString().endsWith(".gz")) {
      return raw;
    }
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(raw))) {
      return in.readAllBytes();
    }
  }
}
