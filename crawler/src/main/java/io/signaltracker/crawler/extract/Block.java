// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.extract;

import org.jsoup.nodes.Element;

/**
 * A run of text without a block boundary in it: a paragraph, a heading, a list item.
 *
 * @param parent the element that holds it
 * @param linked how many of its characters are link text
 * @param weight as running text: ideographs say about three times as much each
 */
record Block(Element parent, Kind kind, String text, int linked, int weight) {

  /** What holds the text. */
  enum Kind {
    PARAGRAPH,
    HEADING,
    ITEM,
    QUOTE,
    CODE,
    ROW,
    CELL,
    LOOSE
  }

  Block(Element parent, Kind kind, String text, int linked) {
    this(parent, kind, text, linked, weigh(text));
  }

  static int weigh(String text) {
    int weight = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      // Nothing below U+2E80 is an ideograph; above, most are in the basic plane.
      weight += c >= 0x2E80 && Character.isIdeographic(c) ? 3 : 1;
    }
    return weight;
  }

  int length() {
    return text.length();
  }

  double linkDensity() {
    return text.isEmpty() ? 0 : (double) linked / text.length();
  }

  boolean isHeading() {
    return kind == Kind.HEADING;
  }

  /** Whether this reads like sentences and not like a label, a menu or a list of links. */
  boolean isProse() {
    if (isHeading() || kind == Kind.ROW || linkDensity() > 0.5) {
      return false;
    }
    int enough = kind == Kind.PARAGRAPH || kind == Kind.QUOTE ? 50 : kind == Kind.CODE ? 20 : 80;
    return weight >= enough;
  }

  /** What it counts for in a sum of running text. */
  int prose() {
    return isProse() ? weight : 0;
  }
}
