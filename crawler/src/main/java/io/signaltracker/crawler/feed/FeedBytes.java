// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.feed;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells the character set from a document's first bytes (XML 1.0, appendix F). */
final class FeedBytes {

  /** The first bytes in hexadecimal, the longer before the shorter that they begin with. */
  private static final Map<String, String> SHAPES = new LinkedHashMap<>();

  static {
    SHAPES.put("0000feff", "utf-32be");
    SHAPES.put("fffe0000", "utf-32le");
    SHAPES.put("0000003c", "utf-32be");
    SHAPES.put("3c000000", "utf-32le");
    SHAPES.put("efbbbf", "utf-8");
    SHAPES.put("feff", "utf-16be");
    SHAPES.put("fffe", "utf-16le");
    SHAPES.put("003c003f", "utf-16be");
    SHAPES.put("3c003f00", "utf-16le");
    SHAPES.put("4c6fa794", "cp037");
  }

  private FeedBytes() {}

  /** Null where the bytes could be any set that begins as ASCII does. */
  static @Nullable String charset(byte[] bytes) {
    String start = HexFormat.of().formatHex(bytes, 0, Math.min(4, bytes.length));
    return SHAPES.entrySet().stream()
        .filter(shape -> start.startsWith(shape.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }
}
