// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.source;

/**
 * What kind of voice a source has; decides the timeline lane and how much a claim from it can
 * prove.
 */
public enum SourceType {
  /** Press: newsrooms, trade sites, newsletters. */
  NEWS,
  /** Forums, boards of comments, social timelines. */
  COMMUNITY,
  /** A company or lab speaking for itself on its own site. */
  VENDOR,
  /** A leaderboard: rows of models with ranks, and its own notes. */
  LEADERBOARD,
  /** A model catalogue or gateway: the list of models one can call. */
  CATALOGUE;

  /** The tier of a source of this type that gives none. */
  public int usualTier() {
    return switch (this) {
      case VENDOR, LEADERBOARD, CATALOGUE -> 1;
      case NEWS -> 2;
      case COMMUNITY -> 3;
    };
  }

  /** The lower-case word used in files, tables, API and pages. */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
