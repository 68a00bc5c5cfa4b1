// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.source;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** How a source announces what there is to read. A source has one or more. */
public sealed interface Announcer {

  /** Where it is fetched. */
  URI url();

  /** RSS, Atom, RDF or JSON Feed. */
  record Feed(URI url) implements Announcer {}

  /** A sitemap, a news sitemap or a sitemap index. */
  record Sitemap(URI url) implements Announcer {}

  /**
   * A page that links to articles.
   *
   * @param links CSS selector of the links to follow
   */
  record PageList(URI url, String links) implements Announcer {}

  /**
   * A forum or timeline.
   *
   * @param kind name of its {@link io.signaltracker.crawler.community.ForumReader}, e.g. "mastodon"
   * @param url as that reader takes it
   */
  record Forum(String kind, URI url) implements Announcer {}

  /**
   * A leaderboard.
   *
   * @param url the current rows
   * @param format name of the reader, e.g. "arena"
   * @param track the ranking that the rows are of
   * @param archive index of dated snapshots; null where the board keeps none
   */
  record Leaderboard(URI url, String format, String track, @Nullable URI archive)
      implements Announcer {}

  /**
   * A list of models that can be called.
   *
   * @param url the current list
   * @param format name of the reader, e.g. "openrouter"
   * @param archive index of dated snapshots; null where the catalogue keeps none
   */
  record Catalogue(URI url, String format, @Nullable URI archive) implements Announcer {}
}
