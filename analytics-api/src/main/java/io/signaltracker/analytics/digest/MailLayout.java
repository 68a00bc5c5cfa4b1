// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.digest;

/** How a mail is laid out: lines of bounded width, bars, absolute addresses. */
public final class MailLayout {

  private static final int BAR_WIDTH = 20;
  private static final int NAME_WIDTH = 18;

  private final DigestSite site;

  MailLayout(DigestSite site) {
    this.site = site;
  }

  /** Text on lines of at most 78 columns, all of them indented. */
  public String wrap(String text, int indent) {
    return TextLines.wrap(text, " ".repeat(indent), " ".repeat(indent));
  }

  /** As {@link #wrap}, the first line marked as an item of a list. */
  public String bullet(String text, int indent) {
    return TextLines.wrap(text, " ".repeat(indent) + "- ", " ".repeat(indent + 2));
  }

  /** A candidate's line in the text part. */
  public String bar(Bar bar) {
    int filled = Math.round(bar.percent() * BAR_WIDTH / 100f);
    String name = TextLines.fit(PlainText.oneLine(bar.org()), NAME_WIDTH);
    String blocks = "█".repeat(filled) + "·".repeat(BAR_WIDTH - filled);
    return ("  " + name + " " + blocks + " " + percent(bar) + "  " + bar.note()).stripTrailing();
  }

  private static String percent(Bar bar) {
    String percent = bar.percent() + " %";
    return " ".repeat(Math.max(0, 5 - percent.length())) + percent;
  }

  /** Of a path, as readers reach it. */
  public String url(String path) {
    return site.url(path);
  }

  public String underline(String heading) {
    return "-".repeat(heading.length());
  }
}
