// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.extract;

import org.jsoup.nodes.Element;

/**
 * A run of text without a block boundary in it: a paragraph, a heading, a list item.
 *
 * @param parent the element that holds it
 * @param linked how many of its characters are link text
 */
record Block(Element parent, Kind kind, String text, int linked) {

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

  int length() {
    return text.length();
  }

  double linkDensity() {
    return text.isEmpty() ? 0 : (double) linked / text.length();
  }

  /** Weight as running text: ideographs say about three times as much each. */
  int weight() {
    return text.codePoints().map(c -> Character.isIdeographic(c) ? 3 : 1).sum();
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
    return weight() >= enough;
  }
}
