// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.extract;

import io.signaltracker.crawler.datafile.DataFile;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Tells the paragraph between headline and text that sums the text up: it says what the page's
 * description says, or is named for what it is.
 */
final class Standfirst {

  private static final int SHORTEST = 40;
  private static final Set<String> NAMES =
      Set.copyOf(DataFile.lines(Standfirst.class, "standfirst-words.txt"));

  /** Descriptions are often cut in the middle of a word. */
  private static final Pattern CUT = Pattern.compile("\\s*\\S*(?:\\.\\.\\.|…|\\[…\\])$");

  private final String description;

  Standfirst(Metas metas) {
    String said = metas.content("og:description");
    String end = said.substring(Math.max(0, said.length() - 80));
    String start = said.substring(0, said.length() - end.length());
    this.description = MainText.key(start + CUT.matcher(end).replaceFirst(""));
  }

  boolean is(Block block) {
    if (block.weight() < SHORTEST || block.linkDensity() > 0.3) {
      return false;
    }
    return !block.isHeading() && isDescription(block) || isNamed(block.parent());
  }

  private boolean isDescription(Block block) {
    String key = MainText.key(block.text());
    return !description.isEmpty() && (description.contains(key) || key.contains(description));
  }

  private static boolean isNamed(Element holder) {
    Element around = holder.parent();
    String names = holder.className() + " " + (around == null ? "" : around.className());
    return NameWords.cut(names).stream().anyMatch(NAMES::contains);
  }
}
