// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.article;

/** What became of an article that was offered to the {@link ArticleStore}. */
public sealed interface SaveResult {

  /** The article as the store has it now; of a duplicate, the one that was there before. */
  Article article();

  /** The first text under this id. */
  record Stored(Article article) implements SaveResult {}

  /** Another text or title under a known id; the earlier one is kept as a version. */
  record NewVersion(Article article) implements SaveResult {}

  /** Nothing new. */
  record Unchanged(Article article) implements SaveResult {}

  /** The very text of another article; noted as a further place where that was seen. */
  record Duplicate(Article article) implements SaveResult {}
}
