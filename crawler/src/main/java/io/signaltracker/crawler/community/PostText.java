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
        current.append(text.text());
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
      current.append('\n');
    } else {
      collect(element, current, paragraphs);
    }
  }

  private static void finish(StringBuilder current, List<String> paragraphs) {
    String text = current.toString().strip();
    if (!text.isEmpty()) {
      paragraphs.add(text);
    }
    current.setLength(0);
  }
}
