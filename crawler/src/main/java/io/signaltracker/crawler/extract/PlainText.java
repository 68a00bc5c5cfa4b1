// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.extract;

import java.util.stream.Collectors;
import org.jsoup.Jsoup;

/** Text of a field that may hold markup, as paragraphs separated by a blank line. */
final class PlainText {

  private static final int MAX_LENGTH = 1_000_000;

  private PlainText() {}

  static String of(String text) {
    if (text.isBlank() || text.length() > MAX_LENGTH) {
      return "";
    }
    return text.indexOf('<') >= 0 || text.indexOf('&') >= 0
        ? Blocks.of(Jsoup.parse(text).body()).list().stream()
            .map(Block::text)
            .collect(Collectors.joining("\n\n"))
        : text.lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .collect(Collectors.joining("\n\n"));
  }
}
