// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.batch;

import io.signaltracker.crawler.article.Article;
import io.signaltracker.crawler.source.SourceType;
import io.signaltracker.indexer.entity.EntityType;
import io.signaltracker.indexer.entity.NamesInPlay;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The lines of a documents file and of a names file: {@code {"id", "url", "source_name",
 * "source_type", "published_at", "author", "title", "text"}} and {@code {"name", "type"}}. Unknown
 * keys are ignored. Stateless.
 */
public final class DocumentFormat {

  private static final JsonMapper JSON = JsonMapper.shared();

  private DocumentFormat() {}

  /** A line that is not of the format; the message says what was expected. */
  public static final class Unreadable extends Exception {

    private static final long serialVersionUID = 1;

    Unreadable(String message) {
      super(message);
    }
  }

  /** The document of one line. */
  public static Article document(String line) throws Unreadable {
    JsonNode node = object(line);
    String id = required(node, "id");
    String source = required(node, "source_name");
    Instant published = time(required(node, "published_at"));
    return new Article(
        id,
        Objects.requireNonNullElse(text(node, "url"), ""),
        source,
        source,
        sourceType(required(node, "source_type")),
        Objects.requireNonNullElse(text(node, "title"), ""),
        text(node, "author"),
        body(node),
        "und",
        published,
        "document",
        null,
        published,
        1,
        null);
  }

  /** The name of one line. */
  public static NamesInPlay.Name name(String line) throws Unreadable {
    JsonNode node = object(line);
    return new NamesInPlay.Name(
        required(node, "name"), entityType(required(node, "type")), Instant.EPOCH, "names file");
  }

  /** A text without more: {@code {"id", "text"}}. */
  record Text(String id, String text) {}

  static Text text(String line) throws Unreadable {
    JsonNode node = object(line);
    return new Text(required(node, "id"), body(node));
  }

  private static JsonNode object(String line) throws Unreadable {
    try {
      JsonNode node = JSON.readTree(line);
      if (!node.isObject()) {
        throw new Unreadable("expected one JSON object, was " + brief(line));
      }
      return node;
    } catch (JacksonException e) {
      throw new Unreadable("not JSON: " + e.getOriginalMessage());
    }
  }

  /** The text may be empty, but it must be there. */
  private static String body(JsonNode node) throws Unreadable {
    String text = text(node, "text");
    if (text == null) {
      throw new Unreadable("expected a string \"text\"");
    }
    return text;
  }

  private static String required(JsonNode node, String key) throws Unreadable {
    String value = text(node, key);
    if (value == null || value.isBlank()) {
      throw new Unreadable("expected a string \"" + key + "\"");
    }
    return value;
  }

  private static @Nullable String text(JsonNode node, String key) {
    JsonNode value = node.path(key);
    return value.isString() ? value.stringValue() : null;
  }

  private static Instant time(String value) throws Unreadable {
    try {
      return OffsetDateTime.parse(value).toInstant();
    } catch (DateTimeException e) {
      throw new Unreadable("expected an ISO 8601 time with a zone, was '" + brief(value) + "'");
    }
  }

  private static SourceType sourceType(String word) throws Unreadable {
    return Arrays.stream(SourceType.values())
        .filter(type -> type.word().equals(word))
        .findFirst()
        .orElseThrow(() ->
            new Unreadable(
                "expected a source_type of "
                    + Arrays.stream(SourceType.values()).map(SourceType::word).toList()
                    + ", was '"
                    + brief(word)
                    + "'"));
  }

  private static EntityType entityType(String word) throws Unreadable {
    try {
      return EntityType.valueOf(word.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new Unreadable(
          "expected a type of "
              + Arrays.toString(EntityType.values())
              + ", was '"
              + brief(word)
              + "'");
    }
  }

  private static String brief(String text) {
    return text.length() > 60 ? text.substring(0, 60) + "..." : text;
  }
}
