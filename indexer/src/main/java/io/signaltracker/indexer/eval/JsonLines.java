// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.eval;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads files of JSON Lines and gathers what is wrong with them. Not thread-safe. */
final class JsonLines {

  private static final JsonMapper JSON = JsonMapper.shared();

  /** Makes a value of one line; an {@link IllegalArgumentException} says what is wrong with it. */
  interface Shape<T> {
    T of(JsonNode line, String text);
  }

  private final List<String> mistakes = new ArrayList<>();

  /** The values of all sound lines of a file. */
  <T> List<T> read(Path file, Shape<T> shape) {
    List<T> values = new ArrayList<>();
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          add(values, line, file + ":" + number, shape);
        }
      }
    } catch (IOException | UncheckedIOException e) {
      mistakes.add(file + ": cannot be read as UTF-8 (" + e.getClass().getSimpleName() + ")");
    }
    return values;
  }

  private <T> void add(List<T> values, String line, String place, Shape<T> shape) {
    try {
      JsonNode node = JSON.readTree(line);
      if (!node.isObject()) {
        throw new IllegalArgumentException("expected one JSON object");
      }
      values.add(shape.of(node, line));
    } catch (JacksonException e) {
      mistakes.add(place + ": not JSON: " + e.getOriginalMessage());
    } catch (IllegalArgumentException e) {
      mistakes.add(place + ": " + e.getMessage());
    }
  }

  void mistake(String mistake) {
    mistakes.add(mistake);
  }

  /** Throws where anything was wrong so far. */
  void check() {
    if (!mistakes.isEmpty()) {
      throw new SetMistakes(mistakes);
    }
  }

  /** The text of a key that must be there. */
  static String text(JsonNode line, String key) {
    JsonNode value = line.path(key);
    if (!value.isString()) {
      throw new IllegalArgumentException("expected a string \"" + key + "\"");
    }
    return value.stringValue();
  }

  /** The whole number of a key that must be there. */
  static int number(JsonNode line, String key) {
    JsonNode value = line.path(key);
    if (!value.isIntegralNumber()) {
      throw new IllegalArgumentException("expected a whole number \"" + key + "\"");
    }
    return value.intValue();
  }

  static boolean flag(JsonNode line, String key) {
    return line.path(key).booleanValue(false);
  }

  /** The strings of a list; empty where the key is missing. */
  static List<String> texts(JsonNode line, String key) {
    List<String> texts = new ArrayList<>();
    line.path(key).forEach(value -> texts.add(value.asString()));
    return texts;
  }

  /** The constant that a word stands for, in any case of letters. */
  static <E extends Enum<E>> E constant(JsonNode line, String key, Class<E> type) {
    String word = text(line, key);
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equalsIgnoreCase(word)) {
        return constant;
      }
    }
    throw new IllegalArgumentException(
        "expected a %s of %s, was '%s'".formatted(key, List.of(type.getEnumConstants()), word));
  }
}
