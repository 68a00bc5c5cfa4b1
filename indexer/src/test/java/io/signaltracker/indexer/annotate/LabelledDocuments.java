// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.annotate;

import io.signaltracker.crawler.article.Article;
import io.signaltracker.crawler.source.SourceType;
import io.signaltracker.indexer.claim.Claim;
import io.signaltracker.indexer.entity.EntityType;
import io.signaltracker.indexer.entity.Mention;
import io.signaltracker.indexer.entity.NamesInPlay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the labelled evaluation folders and writes predictions in their format. */
public final class LabelledDocuments {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private LabelledDocuments() {}

  /** The articles of {@code input.jsonl}. */
  public static List<Article> articles(Path folder) throws IOException {
    List<Article> articles = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("input.jsonl"))) {
      articles.add(article(JSON.readTree(line)));
    }
    return articles;
  }

  private static Article article(JsonNode node) {
    Instant published = Instant.parse(node.get("published_at").asString());
    return new Article(
        node.get("id").asString(),
        node.get("url").asString(),
        node.get("source_name").asString(),
        node.get("source_name").asString(),
        SourceType.valueOf(node.get("source_type").asString().toUpperCase(Locale.ROOT)),
        text(node, "title") == null ? "" : String.valueOf(text(node, "title")),
        text(node, "author"),
        node.get("text").asString(),
        "en",
        published,
        "json-ld",
        null,
        published,
        1,
        null);
  }

  private static @Nullable String text(JsonNode node, String field) {
    JsonNode value = node.get(field);
    return value == null || value.isNull() ? null : value.asString();
  }

  /** The names of {@code names.jsonl}. */
  public static NamesInPlay names(Path folder) throws IOException {
    List<NamesInPlay.Name> names = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("names.jsonl"))) {
      JsonNode node = JSON.readTree(line);
      names.add(
          new NamesInPlay.Name(
              node.get("name").asString(),
              EntityType.valueOf(node.get("type").asString()),
              Instant.EPOCH,
              "articles"));
    }
    return NamesInPlay.of(names);
  }

  /** Writes {@code claims.jsonl} and {@code entities.jsonl}. */
  public static void write(Path folder, List<AnnotatedArticle> read) throws IOException {
    Files.createDirectories(folder);
    List<String> claims = new ArrayList<>();
    List<String> entities = new ArrayList<>();
    for (AnnotatedArticle article : read) {
      article.claims().forEach(claim -> claims.add(line(article.article(), claim)));
      article.mentions().forEach(mention -> entities.add(line(article.article(), mention)));
    }
    Files.write(folder.resolve("claims.jsonl"), claims);
    Files.write(folder.resolve("entities.jsonl"), entities);
  }

  private static String line(Article article, Claim claim) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("doc_id", article.id());
    fields.put("sentence", claim.sentence());
    fields.put("start", codePoints(article, claim.start()));
    fields.put("end", codePoints(article, claim.end()));
    fields.put("subject", claim.subject());
    fields.put("relation", claim.relation().word());
    fields.put("object", claim.object());
    fields.put("status", claim.status().name());
    fields.put("holder", claim.holder());
    fields.put("confidence", claim.confidence());
    fields.put("pattern", claim.pattern());
    return JSON.writeValueAsString(fields);
  }

  private static String line(Article article, Mention mention) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("doc_id", article.id());
    fields.put("start", codePoints(article, mention.start()));
    fields.put("end", codePoints(article, mention.end()));
    fields.put("text", mention.text());
    fields.put("type", mention.type().name());
    fields.put("canonical", mention.canonical());
    return JSON.writeValueAsString(fields);
  }

  private static int codePoints(Article article, int end) {
    return article.text().codePointCount(0, end);
  }

  /**
   * Usage: FOLDER OUTPUT text|names, any number of times; writes the predictions of the shipped
   * reader, with the folder's names in play or without them.
   */
  public static void main(String[] args) throws IOException {
    Annotator annotator = io.signaltracker.indexer.annotate.corenlp.CoreNlpAnnotator.load();
    for (int i = 0; i + 2 < args.length; i += 3) {
      Path folder = Path.of(args[i]);
      NamesInPlay names = args[i + 2].equals("names") ? names(folder) : NamesInPlay.none();
      List<AnnotatedArticle> read =
          articles(folder).stream().map(article -> annotator.annotate(article, names)).toList();
      write(Path.of(args[i + 1]), read);
    }
  }
}
