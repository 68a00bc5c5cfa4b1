// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.article;

/** What became of an article that was offered to the {@link ArticleStore}. */
public sealed interface SaveResult {

  /** The article as the store has it now. */
  Article article();

  /** The first text under this id. */
  record Stored(Article article) implements SaveResult {}

  /** Another text or title under a known id; the earlier one is kept as a version. */
  record NewVersion(Article article) implements SaveResult {}

  /** Nothing new. */
  record Unchanged(Article article) implements SaveResult {}

  /** The first text under this id, and the very text of an earlier published article: its copy. */
  record Duplicate(Article article) implements SaveResult {}
}
