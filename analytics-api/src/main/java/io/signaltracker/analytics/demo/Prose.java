// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.demo;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The little markup of article bodies: blocks apart by blank lines; {@code ## } heading, {@code > }
 * quotation, {@code - } list, {@code !! } correction, {@code @ name: } reader's comment, {@code
 * [text](address)} link, {@code *emphasis*}.
 */
record Prose(List<String> blocks) {
  private static final String COMMENT = "@ ";

  static Prose of(String body) {
    return new Prose(
        Arrays.stream(body.split("\n\\s*\n"))
            .map(String::strip)
            .filter(b -> !b.isEmpty())
            .toList());
  }

  /** The article's own text as HTML. */
  String html() {
    return own().map(Prose::block).collect(Collectors.joining("\n"));
  }

  /** The readers' comments as HTML; empty where there are none. */
  String comments() {
    return blocks.stream()
        .filter(block -> block.startsWith(COMMENT))
        .map(Prose::comment)
        .collect(Collectors.joining("\n"));
  }

  /** The first paragraph without its markup. */
  String firstParagraph() {
    return own().findFirst().map(Prose::plain).orElse("");
  }

  private Stream<String> own() {
    return blocks.stream().filter(block -> !block.startsWith(COMMENT));
  }

  private static String block(String block) {
    return switch (block.split(" ", 2)[0]) {
      case "##" -> element("h2", "", block.substring(3));
      case ">" -> element("blockquote", "", block.substring(2));
      case "!!" -> element("p", " class=\"correction\"", block.substring(3));
      case "-" -> list(block);
      default -> element("p", "", block);
    };
  }

  private static String list(String block) {
    return block
        .lines()
        .map(line -> element("li", "", line.substring(2)))
        .collect(Collectors.joining("\n", "<ul>\n", "\n</ul>"));
  }

  private static String comment(String block) {
    String[] parts = block.substring(COMMENT.length()).split(": ", 2);
    return "<div class=\"comment\"><b class=\"who\">%s</b> %s</div>"
        .formatted(escape(parts[0]), inline(parts[1]));
  }

  private static String element(String tag, String attributes, String text) {
    return "<" + tag + attributes + ">" + inline(text) + "</" + tag + ">";
  }

  private static String inline(String text) {
    return escape(text)
        .replaceAll("\\[([^\\]\n]{1,200})]\\(([^)\\s]{1,300})\\)", "<a href=\"$2\">$1</a>")
        .replaceAll("\\*([^*\n]{1,200})\\*", "<em>$1</em>");
  }

  private static String plain(String block) {
    return block.replaceAll("\\[([^\\]\n]{1,200})]\\([^)\\s]{1,300}\\)", "$1").replace("*", "");
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
