// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.frontier;

/** What a URL of the frontier leads to. */
public enum FrontierKind {
  /** RSS, Atom, RDF or JSON Feed. */
  FEED(true),
  /** A sitemap, one that an index names too. */
  SITEMAP(true),
  /** A page that links to articles. */
  PAGE_LIST(true),
  /** A forum's list of items. */
  FORUM(true),
  /** The current rows of a leaderboard. */
  LEADERBOARD(true),
  /** The current list of a catalogue. */
  CATALOGUE(true),
  /** The index of a leaderboard's or catalogue's dated snapshots. */
  ARCHIVE(true),
  /** One dated snapshot. */
  ARCHIVED_SNAPSHOT(false),
  /** One post of a forum. */
  FORUM_ITEM(false),
  /** An article's page. */
  ARTICLE_PAGE(false);

  private final boolean announces;

  FrontierKind(boolean announces) {
    this.announces = announces;
  }

  /** Whether it says what else there is, or changes in place: looked at again and again. */
  public boolean announces() {
    return announces;
  }
}
