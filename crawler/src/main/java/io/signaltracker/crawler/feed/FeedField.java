// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.feed;

import java.util.Locale;

/** What can be said of a feed, an entry or a person; the data file names them in lower case. */
enum FeedField {
  TITLE,
  SUBTITLE,
  SUMMARY,
  CONTENT,
  LINK,
  ID,
  LANGUAGE,
  AUTHOR,
  TAGS,
  TAG_LIST,
  ENCLOSURES,
  PUBLISHED,
  UPDATED,
  CREATED,
  DATED,
  GROUP,
  NAME,
  EMAIL,
  HREF;

  static FeedField of(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
