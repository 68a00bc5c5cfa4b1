// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.digest;

import java.time.Instant;

/** How mail and page put an edition's parts into words; what the templates ask for. */
public final class EditionWords {

  private static final String DOUBLE_MARKS = "\"“”„";

  /** One line of crawled text, safe to show. */
  public String line(String text) {
    return PlainText.oneLine(text);
  }

  /**
   * A quotation between quotation marks, with dots outside them where it was cut. The outer marks
   * are single where the sentence has double ones of its own. What its page does not let us quote
   * stands in our words, without marks.
   */
  public String quoted(Quote quote) {
    String sentence = line(quote.text());
    if (!quote.quotable()) {
      return sentence + " (not quoted: its page asks so)";
    }
    boolean hasDouble = sentence.chars().anyMatch(c -> DOUBLE_MARKS.indexOf(c) >= 0);
    String marked = hasDouble ? "‘" + sentence + "’" : "“" + sentence + "”";
    return marked + (quote.cut() ? " [...]" : "");
  }

  /** Who said it, where and when. */
  public String attribution(Quote quote) {
    String holder = line(quote.holder());
    String source = line(quote.sourceName());
    String who = holder.equals(source) ? source : holder + ", in " + source;
    return who + ", " + Words.day(quote.at());
  }

  /** A board's or catalogue's line, with its day. */
  public String fact(Fact fact) {
    return line(fact.text()) + ", " + Words.day(fact.at());
  }

  public String day(Instant moment) {
    return Words.day(moment);
  }

  public String days(Edition edition) {
    return Words.days(edition);
  }
}
