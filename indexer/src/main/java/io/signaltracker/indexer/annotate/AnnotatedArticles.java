// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.annotate;

import java.util.Optional;

/** The articles with what was read in them, but those withdrawn. Thread-safe, read-only. */
public interface AnnotatedArticles {

  /** The current version. */
  Optional<AnnotatedArticle> find(String articleId);

  /** One version; its claims and mentions are those read from that version. */
  Optional<AnnotatedArticle> find(String articleId, int version);
}
