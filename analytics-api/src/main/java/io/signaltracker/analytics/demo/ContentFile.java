// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One file of {@code demo/web}: a head of {@code key: value} lines, then entries that begin with
 * {@code === key}, each with its own head, a blank line and a body. Lines that begin with {@code #}
 * are comments in a head.
 */
record ContentFile(Fields head, List<Entry> entries) {
  private static final String ENTRY_MARK = "=== ";

  /** One page, forum item, model or track. */
  record Entry(String key, Fields head, String body) {}

  static ContentFile read(String name) {
    return parse(name, Resources.text("demo/web/" + name));
  }

  static ContentFile parse(String name, String text) {
    List<String> blocks = blocks(text);
    Fields head = fields(name, blocks.getFirst().lines().toList());
    return new ContentFile(head, blocks.stream().skip(1).map(block -> entry(name, block)).toList());
  }

  private static List<String> blocks(String text) {
    List<String> blocks = new ArrayList<>();
    StringBuilder block = new StringBuilder();
    for (String line : text.lines().toList()) {
      if (line.startsWith(ENTRY_MARK)) {
        blocks.add(block.toString());
        block.setLength(0);
      }
      block.append(line).append('\n');
    }
    blocks.add(block.toString());
    return blocks;
  }

  private static Entry entry(String file, String block) {
    String[] parts = block.split("\n\n", 2);
    List<String> head = parts[0].lines().toList();
    String key = head.getFirst().substring(ENTRY_MARK.length()).strip();
    String where = file + ", entry " + key;
    String body = parts.length > 1 ? parts[1].strip() : "";
    return new Entry(key, fields(where, head.subList(1, head.size())), body);
  }

  private static Fields fields(String where, List<String> lines) {
    Map<String, String> values = new LinkedHashMap<>();
    lines.stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .forEach(line -> put(values, line, where));
    return new Fields(where, values);
  }

  private static void put(Map<String, String> values, String line, String where) {
    int colon = line.indexOf(':');
    if (colon < 1) {
      throw new IllegalStateException(
          "%s: \"%s\" is not \"key: value\"; put a blank line before the body"
              .formatted(where, line));
    }
    values.put(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
  }
}
