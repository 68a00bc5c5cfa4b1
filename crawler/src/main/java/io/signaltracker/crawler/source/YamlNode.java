// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A YAML document that remembers its lines, so that a mistake can be shown where it is. */
sealed interface YamlNode {

  /** Where it begins, from 1. */
  int line();

  /** A text, number or truth value as written; empty where nothing was written. */
  record Scalar(String text, int line) implements YamlNode {}

  /** Items. */
  record Sequence(List<YamlNode> items, int line) implements YamlNode {}

  /** Keys with their values, in the order of the file. */
  record Mapping(Map<String, Entry> entries, List<Entry> repeated, int line) implements YamlNode {}

  /** One key of a mapping. */
  record Entry(String key, int line, YamlNode value) {}

  /**
   * Reads the first document of a text.
   *
   * @return null for a text without any
   * @throws tools.jackson.core.JacksonException with line and column for what is not YAML
   */
  static @Nullable YamlNode parse(String text) {
    try (JsonParser parser = new YAMLMapper().createParser(text)) {
      return parser.nextToken() == null ? null : node(parser);
    }
  }

  private static YamlNode node(JsonParser parser) {
    int line = line(parser);
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      return mapping(parser, line);
    }
    if (token == JsonToken.START_ARRAY) {
      return sequence(parser, line);
    }
    return new Scalar(token == JsonToken.VALUE_NULL ? "" : parser.getString(), line);
  }

  private static YamlNode mapping(JsonParser parser, int line) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    List<Entry> repeated = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      int keyLine = line(parser);
      parser.nextToken();
      Entry entry = new Entry(key, keyLine, node(parser));
      if (entries.putIfAbsent(key, entry) != null) {
        repeated.add(entry);
      }
    }
    return new Mapping(entries, repeated, line);
  }

  private static YamlNode sequence(JsonParser parser, int line) {
    List<YamlNode> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(node(parser));
    }
    return new Sequence(items, line);
  }

  private static int line(JsonParser parser) {
    return parser.currentTokenLocation().getLineNr();
  }
}
