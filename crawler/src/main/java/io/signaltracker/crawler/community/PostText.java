// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.community;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The HTML of a post as plain paragraphs. */
final class PostText {

  private PostText() {}

  /** One line without markup. */
  static String line(String html) {
    return Jsoup.parse(html).text().strip();
  }

  /** Text without markup, its paragraphs separated by one blank line. */
  static String plain(String text) {
    return text.strip().replace("\r\n", "\n").replaceAll("\n{2,}", "\n\n");
  }

  /** Paragraphs separated by a blank line; preformatted text keeps its lines. */
  static String paragraphs(String html) {
    List<String> paragraphs = new ArrayList<>();
    StringBuilder current = new StringBuilder();
    collect(Jsoup.parse(html).body(), current, paragraphs);
    finish(current, paragraphs);
    return String.join("\n\n", paragraphs);
  }

  private static void collect(Element parent, StringBuilder current, List<String> paragraphs) {
    for (Node node : parent.childNodes()) {
      if (node instanceof TextNode text) {
        append(text.text(), current);
      } else if (node instanceof Element element) {
        collectElement(element, current, paragraphs);
      }
    }
  }

  private static void collectElement(
      Element element, StringBuilder current, List<String> paragraphs) {
    if (element.normalName().equals("pre")) {
      finish(current, paragraphs);
      current.append(element.wholeText().strip());
      finish(current, paragraphs);
    } else if (element.isBlock()) {
      finish(current, paragraphs);
      collect(element, current, paragraphs);
      finish(current, paragraphs);
    } else if (element.normalName().equals("br")) {
      breakLine(current);
    } else {
      collect(element, current, paragraphs);
    }
  }

  private static void append(String text, StringBuilder current) {
    boolean lineBegins = !current.isEmpty() && current.charAt(current.length() - 1) == '\n';
    current.append(lineBegins ? text.stripLeading() : text);
  }

  private static void breakLine(StringBuilder current) {
    while (!current.isEmpty() && current.charAt(current.length() - 1) == ' ') {
      current.setLength(current.length() - 1);
    }
    current.append('\n');
  }

  private static void finish(StringBuilder current, List<String> paragraphs) {
    String text = current.toString().strip();
    if (!text.isEmpty()) {
      paragraphs.add(text);
    }
    current.setLength(0);
  }
}
